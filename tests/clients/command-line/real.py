"""AWS's own command line, one process for many command lines: a line of JSON in, a line of JSON out."""

import builtins
import datetime
import getpass
import io
import json
import os
import sys

from awscli.clidriver import main  # first: it says where its botocore is

import botocore.auth as auth
import botocore.credentials as credentials
import botocore.loaders as loaders
import botocore.session as session

NOW = datetime.datetime.fromisoformat(sys.argv[1])
ENDPOINT = sys.argv[2]


class Clock(datetime.datetime):
    @classmethod
    def utcnow(cls):
        return NOW


class Datetime:
    timedelta = datetime.timedelta
    datetime = Clock


auth.datetime = Datetime
credentials._local_now = lambda: NOW.replace(tzinfo=datetime.timezone.utc)

# Versions before 2.13 ask AWS itself, whatever the environment says, where a profile assumes a role.
create_client = session.Session.create_client


def create_client_here(self, *args, **kwargs):
    if kwargs.get('endpoint_url') is None and os.environ.get('AT_AWS') is None:
        kwargs['endpoint_url'] = ENDPOINT
    return create_client(self, *args, **kwargs)


session.Session.create_client = create_client_here

# What an operation looks like is read once, not for every line.
read = {}
load_file = loaders.JSONFileLoader.load_file


def load_once(self, path):
    if path not in read:
        read[path] = load_file(self, path)
    return read[path]


loaders.JSONFileLoader.load_file = load_once

# So is which services there are: it would be looked for in thousands of folders.
list_services = loaders.Loader.list_available_services
services = {}


def list_once(self, type_name):
    if type_name not in services:
        services[type_name] = list_services(self, type_name)
    return services[type_name]


loaders.Loader.list_available_services = list_once


def answer(prompt=''):
    line = sys.stdin.readline()
    if line == '':
        raise EOFError('EOF when reading a line')
    return line.rstrip('\n')


builtins.input = answer
getpass.getpass = answer
own = {name: value for name, value in os.environ.items() if not name.startswith('AWS_') or name == 'AWS_DATA_PATH'}
out, err, lines = sys.stdout, sys.stderr, sys.stdin

for line in lines:
    wanted = json.loads(line)
    os.environ.clear()
    os.environ.update({**own, **wanted['environment']})
    os.chdir(wanted['directory'])
    sys.argv = ['aws', *wanted['args']]
    sys.stdin = io.TextIOWrapper(io.BytesIO(wanted['stdin'].encode()), encoding='utf-8')
    sys.stdout = io.TextIOWrapper(io.BytesIO(), encoding='utf-8')
    sys.stderr = io.TextIOWrapper(io.BytesIO(), encoding='utf-8')
    try:
        code = main()
    except SystemExit as end:
        code = end.code
    said = []
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
        said.append(stream.buffer.getvalue().decode())
    print(json.dumps({'code': code, 'stdout': said[0], 'stderr': said[1]}), file=out, flush=True)
