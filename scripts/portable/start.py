"""Serves the folder "site" beside this file on this computer only. Needs Python 3.7 or newer, nothing else."""

import functools
import http.server
import os
import sys

SITE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "site")
# Browsers keep a learner's work by address, so it is the same port each time, if it is free.
USUAL = 14326


class Handler(http.server.SimpleHTTPRequestHandler):
    # Windows may have other ideas of what a .js is, and browsers refuse scripts of a wrong type.
    extensions_map = {
        "": "application/octet-stream",
        ".css": "text/css;charset=utf-8",
        ".html": "text/html;charset=utf-8",
        ".js": "text/javascript;charset=utf-8",
        ".json": "application/json",
        ".png": "image/png",
        ".svg": "image/svg+xml",
        ".webmanifest": "application/manifest+json",
        ".woff2": "font/woff2",
    }

    def end_headers(self):
        self.send_header("Cache-Control", "no-cache")
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def list_directory(self, path):
        self.send_error(404, "There is no such page")

    def log_message(self, *args):
        pass


class Server(http.server.ThreadingHTTPServer):
    # On Windows, two programs could have the same port otherwise.
    allow_reuse_address = os.name != "nt"


def serve(port):
    handler = functools.partial(Handler, directory=SITE)
    try:
        server = Server(("127.0.0.1", port), handler)
    except OSError:
        if port > USUAL + 20:
            raise
        print("Port %d is taken, perhaps by Leastwise itself. Trying the next one." % port)
        return serve(port + 1)
    print("Leastwise is at http://localhost:%d/" % port)
    print("Leave this window open, and press Ctrl+C to stop.")
    sys.stdout.flush()
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        pass


serve(int(os.environ.get("PORT", USUAL)))
