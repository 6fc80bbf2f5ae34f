from account import ACCOUNT, READ_ONLY, Test, assign_phone, client, codes, with_credentials
import os
import shutil
import subprocess
import tempfile
import unittest

iam = client("iam")


class Mfa(Test):
    def test_a_phone_is_enrolled_with_two_codes(self):
        iam.create_user(UserName="phone")
        serial, seed = assign_phone(iam, "phone")
        self.assertEqual(serial, f"arn:aws:iam::{ACCOUNT}:mfa/phone-phone")
        devices = iam.list_mfa_devices(UserName="phone")["MFADevices"]
        self.assertEqual([device["SerialNumber"] for device in devices], [serial])
        assigned = iam.list_virtual_mfa_devices(AssignmentStatus="Assigned")["VirtualMFADevices"]
        self.assertIn(serial, [device["SerialNumber"] for device in assigned])
        if hasattr(iam, "get_mfa_device"):  # since 2023
            read = iam.get_mfa_device(UserName="phone", SerialNumber=serial)
            self.assertEqual(read["SerialNumber"], serial)
        first, second = codes(seed, 30, 60)
        iam.resync_mfa_device(
            UserName="phone", SerialNumber=serial, AuthenticationCode1=first, AuthenticationCode2=second
        )
        with self.assertRaises(iam.exceptions.DeleteConflictException):
            iam.delete_virtual_mfa_device(SerialNumber=serial)
        iam.deactivate_mfa_device(UserName="phone", SerialNumber=serial)
        iam.delete_virtual_mfa_device(SerialNumber=serial)
        iam.delete_user(UserName="phone")

    def test_a_session_token_with_a_code_may_call_iam(self):
        iam.create_user(UserName="token")
        iam.attach_user_policy(UserName="token", PolicyArn=READ_ONLY)
        key = iam.create_access_key(UserName="token")["AccessKey"]
        serial, seed = assign_phone(iam, "token")
        sts = client(
            "sts",
            aws_access_key_id=key["AccessKeyId"],
            aws_secret_access_key=key["SecretAccessKey"],
        )
        # The present code was used up when the phone was assigned.
        (code,) = codes(seed, 30)
        given = sts.get_session_token(SerialNumber=serial, TokenCode=code)["Credentials"]
        self.assertTrue(given["AccessKeyId"].startswith("ASIA"))
        self.assertTrue(with_credentials("iam", given).list_users()["Users"])
        with self.refused("InvalidClientTokenId"):
            with_credentials("iam", {**given, "SessionToken": "another"}).list_users()

    def test_wrong_codes_are_refused(self):
        iam.create_user(UserName="wrong")
        device = iam.create_virtual_mfa_device(VirtualMFADeviceName="wrong")["VirtualMFADevice"]
        (now,) = codes(device["Base32StringSeed"].decode(), 0)
        with self.assertRaises(iam.exceptions.InvalidAuthenticationCodeException):
            iam.enable_mfa_device(
                UserName="wrong",
                SerialNumber=device["SerialNumber"],
                AuthenticationCode1=now,
                AuthenticationCode2=now,
            )

    @unittest.skipUnless(shutil.which("zbarimg") or os.environ.get("CI"), "needs zbarimg")
    def test_the_picture_says_what_the_seed_says(self):
        device = iam.create_virtual_mfa_device(VirtualMFADeviceName="seen")["VirtualMFADevice"]
        with tempfile.NamedTemporaryFile(suffix=".png") as picture:
            picture.write(device["QRCodePNG"])
            picture.flush()
            read = ["zbarimg", "--quiet", "--raw", "--nodbus", picture.name]
            uri = subprocess.run(read, check=True, capture_output=True, text=True).stdout
        self.assertIn(f"secret={device['Base32StringSeed'].decode()}", uri)


if __name__ == "__main__":
    unittest.main()
