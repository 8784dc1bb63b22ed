"""The verifier of docs/evidence for many bundles in one process: reads a JSON line of what is held, prints one with the verdict."""
import base64
import importlib.util
import io
import json
import os
import sys

SCRIPT = os.path.join(os.path.dirname(__file__), '../../docs/evidence/verify.py')
spec = importlib.util.spec_from_file_location('verify', SCRIPT)
verify = importlib.util.module_from_spec(spec)
spec.loader.exec_module(verify)


def verdict_of(told):
    try:
        outside = verify.Outside([told['folder']] if 'folder' in told else [], [], [])
        outside.notes += told.get('checkpoints', [])
        outside.keys += told.get('keys', [])
        outside.receipts += told.get('receipts', [])
        return verify.Verifier(outside).run(verify.lines_of(io.BytesIO(base64.b64decode(told['bundle']))))
    except verify.Unreadable as error:
        return {'unreadable': str(error)}


for line in sys.stdin:
    print(json.dumps(verdict_of(json.loads(line))), flush=True)
