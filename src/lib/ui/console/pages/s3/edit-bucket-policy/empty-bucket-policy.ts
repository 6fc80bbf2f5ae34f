/** Where the editor of a bucket's policy begins, as in AWS's console. */
export const emptyBucketPolicy = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Statement1",
      "Principal": {},
      "Effect": "Allow",
      "Action": [],
      "Resource": []
    }
  ]
}`;
