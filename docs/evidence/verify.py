#!/usr/bin/env python3
"""Verifies a Baton evidence bundle. Written from docs/EVIDENCE.md alone, with Python's standard library alone.

    verify.py BUNDLE [--checkpoint FILE_OR_FOLDER]... [--key VKEY]... [--receipt FILE]...

Prints the verdict as JSON. Exits with 0 when the bundle is sound and checkpoints from outside prove all of it, with 1 when
it is not sound or the evidence cannot be read, with 3 when they prove only a part, 4 when nothing but the record's own
signatures vouches for it, 5 when nothing does.
"""
import argparse
import base64
import datetime
import functools
import hashlib
import json
import os
import re
import struct
import sys

LONGEST_LINE = 16 * 1024 * 1024
# The one base64 text of 32 bytes: the last letter has two bits to spare, which are zero.
HASH = re.compile(r'[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=')
ORIGIN = re.compile(r'baton/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}')
LINKED = 64
EXIT_CODES = {'all': 0, 'part': 3, 'by-itself': 4, 'nothing': 5}


def sha256(*parts):
    return hashlib.sha256(b''.join(parts)).digest()


# --- Ed25519, RFC 8032, section 6 (verification only) ---

P = 2**255 - 19
Q = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_1 = pow(2, (P - 1) // 4, P)


def add(a, b):
    e, f = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    g, h = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    i, j, k, m = f - e, h - g, h + g, f + e
    return (i * j % P, k * m % P, j * k % P, i * m % P)


def times(n, point):
    result = (0, 1, 1, 0)
    while n > 0:
        if n & 1:
            result = add(result, point)
        point = add(point, point)
        n >>= 1
    return result


def x_of(y, sign):
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if square == 0:
        return None if sign else 0
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P != 0:
        x = x * ROOT_OF_MINUS_1 % P
    if (x * x - square) % P != 0:
        return None
    return P - x if x & 1 != sign else x


def point_of(data):
    number = int.from_bytes(data, 'little')
    sign, y = number >> 255, number & ((1 << 255) - 1)
    x = x_of(y, sign)
    return None if x is None else (x, y, 1, x * y % P)


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE = (x_of(BASE_Y, 0), BASE_Y, 1, x_of(BASE_Y, 0) * BASE_Y % P)


@functools.cache
def is_signed(public, message, signature):
    if len(public) != 32 or len(signature) != 64:
        return False
    a, r = point_of(public), point_of(signature[:32])
    s = int.from_bytes(signature[32:], 'little')
    if a is None or r is None or s >= Q:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), 'little') % Q
    one, other = times(s, BASE), add(r, times(h, a))
    return (one[0] * other[2] - other[0] * one[2]) % P == 0 and (one[1] * other[2] - other[1] * one[2]) % P == 0


# --- Base64, notes, keys, checkpoints ---


def unbase64(text):
    """The bytes, if the text is their one canonical encoding."""
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        return None
    return data if base64.b64encode(data).decode() == text else None


def parse_vkey(vkey):
    """(name, id, public key), or None."""
    match = re.fullmatch(r'([!-*,-~]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})', vkey)
    data = unbase64(match[3]) if match else None
    if data is None or len(data) != 33 or data[0] != 1:
        return None
    if sha256(match[1].encode(), b'\n', data)[:4].hex() != match[2]:
        return None
    return (match[1], match[2], data[1:])


def open_note(note):
    """(text, [(name, id, signature)]), or None when it has not the form of a note."""
    end = note.rfind('\n\n')
    lines = note[end + 2 :].split('\n')
    if end <= 0 or lines.pop() != '' or not lines:
        return None
    signatures = []
    for line in lines:
        match = re.fullmatch(r'\u2014 ([!-*,-~]+) ([A-Za-z0-9+/]+={0,2})', line)
        data = unbase64(match[2]) if match else None
        if data is None:
            return None
        signatures.append((match[1], data[:4].hex(), data[4:]))
    return (note[: end + 1], signatures)


def signers(note, vkeys):
    """For each signature the vkey whose it is, or None. And whether one names a key that is here and is not that key's."""
    text, signatures = open_note(note) or ('', [])
    found, forged = [], False
    for name, key_id, signature in signatures:
        meant = [vkey for vkey in vkeys if (parse_vkey(vkey) or ())[:2] == (name, key_id)]
        right = [vkey for vkey in meant if is_signed(parse_vkey(vkey)[2], text.encode(), signature)]
        found.append(right[0] if right else None)
        forged = forged or (bool(meant) and not right)
    return found, forged


def size_of(text):
    return int(text) if re.fullmatch(r'[1-9][0-9]{0,15}', text) and int(text) < 2**53 else None


def read_checkpoint(note):
    """(origin, size, root), or None. No signature is looked at."""
    opened = open_note(note)
    lines = (opened[0] if opened else '').split('\n')
    if len(lines) != 4 or lines[0] == '' or size_of(lines[1]) is None or not HASH.fullmatch(lines[2]):
        return None
    return (lines[0], size_of(lines[1]), base64.b64decode(lines[2]))


class Keys:
    """The keys of a record, each with the size from which on it signs."""

    def __init__(self, origin):
        self.origin, self.links, self.given = origin, [], False

    def add(self, vkey, since, succession):
        parsed, self.given = parse_vkey(vkey), True
        if parsed is None or parsed[0] != self.origin:
            return False
        if not self.links:
            ok = succession is None and since == 0
        else:
            before, earliest = self.links[-1]
            opened = open_note(succession or '')
            text = f'baton-key-succession/v1\n{self.origin}\n{since}\n{vkey}\n'
            ok = opened is not None and opened[0] == text and since >= max(earliest, 1) and vkey != before
            ok = ok and signers(succession, [before, vkey])[0] == [before, vkey]
        if ok:
            self.links.append((vkey, since))
        return ok

    def fault(self):
        """A log has a name with its first key, and not before."""
        if self.origin == '':
            return None
        return 'origin-broken' if not ORIGIN.fullmatch(self.origin) else None if self.given else 'key-missing'

    def check(self, note):
        """(size, root) of a checkpoint that the key in force has signed; else a kind of problem."""
        read = read_checkpoint(note)
        if read is None:
            return 'checkpoint-altered'
        if read[0] != self.origin:
            return 'origin-differs'
        found, forged = signers(note, [vkey for vkey, _ in self.links])
        if forged:
            return 'checkpoint-altered'
        if not any(found):
            return 'key-unknown'
        in_force = [vkey for vkey, since in self.links if since <= read[1]][-1:]
        return (read[1], read[2]) if in_force and in_force[0] in found else 'key-superseded'

    def check_own(self, note):
        """Baton signs once, and nothing may be added to that."""
        checked = self.check(note)
        return checked if isinstance(checked, str) or len(open_note(note)[1]) == 1 else 'checkpoint-altered'


# --- Canonical JSON, RFC 8785 ---


def unique(pairs):
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError('a member is there twice')
    return members


def refuse(text):
    raise ValueError(text)


def parse(text):
    return json.loads(text, object_pairs_hook=unique, parse_constant=refuse)


def write_string(text):
    if '\0' in text or any(0xD800 <= ord(letter) < 0xE000 for letter in text):
        raise ValueError('not storable')
    return json.dumps(text, ensure_ascii=False)


def write_number(value):
    """As ECMAScript writes it."""
    if isinstance(value, int):
        if abs(value) >= 2**53:
            raise ValueError('not kept exactly')
        return str(value)
    if value in (float('inf'), float('-inf')):
        raise ValueError('too large')
    if value == int(value) and abs(value) >= 2**53:
        raise ValueError('not kept exactly')
    if value == 0:
        return '0'
    sign, digits, exponent = '-' if value < 0 else '', *re.fullmatch(r'(\d\.?\d*)e([+-]\d+)', shortest(abs(value))).groups()
    digits, point = digits.replace('.', ''), int(exponent) + 1
    if len(digits) <= point <= 21:
        return sign + digits + '0' * (point - len(digits))
    if 0 < point <= 21:
        return f'{sign}{digits[:point]}.{digits[point:]}'
    if -6 < point <= 0:
        return f'{sign}0.{"0" * -point}{digits}'
    power = f'e{"+" if point > 0 else "-"}{abs(point - 1)}'
    return sign + (digits if len(digits) == 1 else f'{digits[0]}.{digits[1:]}') + power


def shortest(value):
    """The shortest decimals that are the number again, in the form d.ddde+xx."""
    for places in range(17):
        text = f'{value:.{places}e}'
        if float(text) == value:
            return text
    raise ValueError('no number')


def canonical(value, depth=0):
    if depth >= 64 and isinstance(value, (list, dict)):
        raise ValueError('too deep')
    if value is None or isinstance(value, bool):
        return {None: 'null', True: 'true', False: 'false'}[value]
    if isinstance(value, str):
        return write_string(value)
    if isinstance(value, (int, float)):
        return write_number(value)
    if isinstance(value, list):
        return '[' + ','.join(canonical(item, depth + 1) for item in value) + ']'
    keys = sorted(value, key=lambda key: key.encode('utf-16-be', 'surrogatepass'))
    return '{' + ','.join(f'{write_string(key)}:{canonical(value[key], depth + 1)}' for key in keys) + '}'


def is_canonical(text):
    try:
        return canonical(parse(text)) == text
    except (ValueError, RecursionError):
        return False


# --- Leaves and the tree ---

EPOCH = datetime.date(2000, 1, 1)
INSTANT = re.compile(r'(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)\.(\d{6})Z', re.ASCII)


def micros(instant):
    match = INSTANT.fullmatch(instant)
    if not match:
        raise ValueError('no instant')
    year, month, day, hours, minutes, seconds, fraction = (int(part) for part in match.groups())
    days = (datetime.date(year, month, day) - EPOCH).days
    return ((days * 24 + hours) * 60 + minutes) * 60_000_000 + seconds * 1_000_000 + fraction


def leaf_hash(event, body):
    texts = [event[name].encode() for name in ('stream', 'type', 'actor', 'command')] + [body]
    fixed = struct.pack(
        '>BBqiiqq16s5i',
        *(0x00, 0x01, event['position'], event['version'], event['schemaVersion']),
        *(micros(event['occurredAt']), micros(event['recordedAt'])),
        bytes.fromhex(event['commandId'].replace('-', '')),
        *(len(text) for text in texts),
    )
    return sha256(fixed, *texts)


def node(left, right):
    return sha256(b'\x01', left, right)


class Tree:
    """The roots of the complete subtrees from left to right."""

    def __init__(self, size=0, peaks=()):
        self.size, self.peaks = size, list(peaks)

    def append(self, leaf):
        rest = self.size
        while rest & 1:
            leaf, rest = node(self.peaks.pop(), leaf), rest >> 1
        self.peaks.append(leaf)
        self.size += 1

    def root(self):
        if not self.peaks:
            return sha256()
        root = self.peaks[-1]
        for peak in reversed(self.peaks[:-1]):
            root = node(peak, root)
        return root


def root_of_inclusion(leaf, index, size, proof):
    if index >= size:
        return None
    place, last, root = index, size - 1, leaf
    for sibling in proof:
        if last == 0:
            return None
        if place & 1 or place == last:
            root = node(sibling, root)
            while not place & 1 and place != 0:
                place, last = place >> 1, last >> 1
        else:
            root = node(root, sibling)
        place, last = place >> 1, last >> 1
    return root if last == 0 else None


def is_consistent(size, root, new_size, new_root, proof):
    if not 1 <= size <= new_size:
        return False
    if size == new_size:
        return not proof and root == new_root
    hashes = ([root] if size & (size - 1) == 0 else []) + proof
    place, last = size - 1, new_size - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    if not hashes:
        return False
    old = new = hashes[0]
    for sibling in hashes[1:]:
        if last == 0:
            return False
        if place & 1 or place == last:
            old, new = node(sibling, old), node(sibling, new)
            while not place & 1 and place != 0:
                place, last = place >> 1, last >> 1
        else:
            new = node(new, sibling)
        place, last = place >> 1, last >> 1
    return last == 0 and old == root and new == new_root


# --- What is held outside ---


def read_text(path):
    with open(path, encoding='utf-8', errors='replace', newline='') as file:
        return file.read()


def files_in(folder, pattern):
    paths = [os.path.join(folder, name) for name in names_in(folder) if re.fullmatch(pattern, name)]
    return [path for path in paths if os.path.isfile(path) and not os.path.islink(path)]


def names_in(folder):
    return sorted(os.listdir(folder)) if os.path.isdir(folder) else []


class Unreadable(Exception):
    """The evidence from outside is not as the page has it."""


class Outside:
    def __init__(self, paths, keys, receipts):
        self.notes, self.keys, self.folder = [], list(keys), None
        self.receipts = [read_text(path) for path in receipts]
        for path in paths:
            if os.path.isdir(path):
                self.read_folder(path)
            else:
                self.notes.append(read_text(path))

    def read_folder(self, folder):
        kept = files_in(os.path.join(folder, 'checkpoints'), r'.*\.txt')
        notes = [read_text(path) for path in files_in(folder, r'checkpoint|.*\.(txt|note)') + kept]
        if not notes:
            raise Unreadable(f'{folder} has no checkpoint')
        for path in kept:
            read = read_checkpoint(read_text(path))
            if read and os.path.basename(path) != f'{read[1]:016}.txt':
                raise Unreadable(f'{path} has not the name of its size')
        self.notes += notes
        first = os.path.join(folder, 'keys', '1.txt')
        if os.path.exists(first):
            self.keys.append(read_text(first).removesuffix('\n'))
        if os.path.exists(os.path.join(folder, 'tile', '0')):
            self.folder = folder

    def tile(self, number):
        digits = str(number)
        digits = digits.zfill(-(-len(digits) // 3) * 3)
        groups = [digits[at : at + 3] for at in range(0, len(digits), 3)]
        path = os.path.join(self.folder, 'tile', '0', *('x' + group for group in groups[:-1]), groups[-1])
        width = 256
        if not os.path.exists(path):
            widths = [int(name) for name in names_in(path + '.p') if re.fullmatch('[1-9][0-9]{0,2}', name)]
            width = max([each for each in widths if each < 256], default=0)
            path = os.path.join(path + '.p', str(width))
        if width == 0:
            return b''
        with open(path, 'rb') as file:
            hashes = file.read()
        if len(hashes) != 32 * width:
            raise Unreadable(f'{path} has not the length of its name')
        return hashes


# --- The bundle ---

PLAIN = {
    'bundle': {'format': int, 'origin': str, 'of': (str, list), 'size': int},
    'key': {'vkey': str, 'since': int, 'succession': str},
    'checkpoint': {'note': str, 'proof': list},
    'end': {'events': int},
}
OPTIONAL = {'succession', 'proof'}
EVENT = {
    **{'position': int, 'stream': str, 'version': int, 'type': str, 'schemaVersion': int, 'actor': str, 'command': str},
    **{'commandId': str, 'occurredAt': str, 'recordedAt': str, 'leaf': str, 'proof': list},
}
UUID = re.compile(r'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}')


def is_text(value):
    """Neither NUL nor half a surrogate pair; numbers are looked at elsewhere."""
    if isinstance(value, int):
        return True
    return isinstance(value, str) and '\0' not in value and not any(0xD800 <= ord(letter) < 0xE000 for letter in value)


def read_line(text, members):
    """The line's members, if they are these in this order, written in the one way; else None."""
    try:
        line = parse(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(line, dict):
        return None
    names = [name for name in line if name != 'kind']
    if names != [name for name in members if name in line] or list(line)[:1] != ['kind']:
        return None
    for name, kind in members.items():
        if name not in line:
            if name not in OPTIONAL:
                return None
        elif not isinstance(line[name], kind) or isinstance(line[name], bool):
            return None
        elif isinstance(line[name], int) and not -(2**53) < line[name] < 2**53:
            return None
        elif not all(is_text(item) for item in (line[name] if isinstance(line[name], list) else [line[name]])):
            return None
    if not all(HASH.fullmatch(item) for item in line.get('proof', [])):
        return None
    if isinstance(line.get('of'), list) and len(set(line['of'])) < len(line['of']):
        return None
    return line if json.dumps(line, ensure_ascii=False, separators=(',', ':')) == text else None


def read_event(text):
    """(columns, body as bytes), or None."""
    head, found, body = text.partition(',"body":')
    if not found or not text.endswith('}') or len(body) < 2:
        return None
    event = read_line(head + '}', EVENT)
    if event is None or not 1 <= event['position'] or not UUID.fullmatch(event['commandId']):
        return None
    if not all(-(2**31) <= event[name] < 2**31 for name in ('version', 'schemaVersion')):
        return None
    if not HASH.fullmatch(event['leaf']):
        return None
    try:
        for name in ('stream', 'type', 'actor', 'command'):
            write_string(event[name])
        event['computed'] = leaf_hash(event, body[:-1].encode())
    except (ValueError, OverflowError):
        return None
    return event, body[:-1]


class Verifier:
    def __init__(self, outside):
        self.outside, self.problems, self.events, self.last = outside, [], 0, 0
        self.head, self.keys, self.whole, self.ended, self.begun = None, None, True, False, False
        self.versions, self.before = {}, None
        self.tree, self.lost, self.proven, self.own_proven = Tree(), False, 0, 0
        self.agreed, self.own_differed, self.last_own, self.disputed = 0, False, 0, False
        self.checked, self.awaited, self.own, self.root, self.settled = [], None, [], None, False
        self.first, self.wrong_from, self.agreeing, self.silent = 2**53, 2**53, 0, 0
        self.other, self.differing, self.tile = None, [], (None, b'')
        self.promised, self.open = {}, {}

    def problem(self, kind, position=None, up_to=None):
        self.problems.append({'kind': kind, 'position': position, 'upTo': up_to})

    def run(self, lines):
        for number, text in enumerate(self.receipt_texts()):
            self.read_receipt(text, number)
        for line in lines:
            if self.take(line) is False:
                break
        return self.verdict()

    # Receipts.

    def receipt_texts(self):
        return self.outside.receipts

    def read_receipt(self, text, number):
        try:
            value = json.loads(text, parse_constant=refuse)
            value = value['receipt'] if isinstance(value, dict) and isinstance(value.get('receipt'), dict) else value
            first, last, leaves = value['firstPosition'], value['lastPosition'], value['leaves']
            assert all(type(each) in (int, float) and each == int(each) and 1 <= each < 2**53 for each in (first, last))
            assert UUID.fullmatch(value['commandId']) and isinstance(leaves, list) and 0 < len(leaves) <= 1_000_000
            assert last - first + 1 == len(leaves) and all(HASH.fullmatch(leaf) for leaf in leaves)
        except (ValueError, KeyError, TypeError, AssertionError, OverflowError, RecursionError):
            return self.problem('receipt-broken')
        self.open[number] = len(leaves)
        for index, leaf in enumerate(leaves):
            promise = (base64.b64decode(leaf), value['commandId'], number)
            self.promised.setdefault(int(first) + index, []).append(promise)

    # Lines.

    def take(self, line):
        if len(line.removesuffix(b'\n')) > LONGEST_LINE:
            self.problem('line-too-long', self.last + 1)
            self.ended = True
            return False
        if not line.endswith(b'\n'):
            self.problem('cut-off', self.last + 1)
            self.ended = True
            return False
        try:
            text = line[:-1].decode('utf-8')
        except UnicodeDecodeError:
            return self.broken('not-utf-8')
        if text.startswith('{"kind":"event",'):
            found = read_event(text) if self.head and not self.ended else None
            return self.event(*found) if found else self.broken('line-broken')
        match = re.match(r'\{"kind":"(\w+)"', text)
        kind = match[1] if match else ''
        read = read_line(text, PLAIN[kind]) if kind in PLAIN else None
        if read is None or self.ended or (self.head is None) != (kind == 'bundle'):
            return self.broken('line-broken')
        return getattr(self, kind)(read)

    def broken(self, kind):
        if self.head is None:
            self.problem('bundle-broken')
            return False
        self.lost = True
        if not self.ended:
            self.last += 1
        position = self.last + 1 if self.ended else self.last
        self.wrong_from = min(self.wrong_from, position)
        return self.problem(kind, position)

    def bundle(self, line):
        if line['format'] != 1 or line['size'] < 0 or (isinstance(line['of'], str) and line['of'] != 'log'):
            return self.broken('line-broken')
        self.head, self.keys, self.whole = line, Keys(line['origin']), line['of'] == 'log'

    def key(self, line):
        if self.begun or line['since'] < 0:
            return self.broken('line-broken')
        if not self.keys.add(line['vkey'], line['since'], line.get('succession')):
            self.problem('key-swapped')

    def checkpoint(self, line):
        self.begin()
        if self.whole and 'proof' in line:
            self.problem('proof-wrong')
        checked = self.keys.check_own(line['note'])
        if isinstance(checked, str):
            self.awaited = None
            return self.problem(checked)
        size, root = checked
        if not self.whole:
            if self.settled or size > self.head['size'] or (self.own and size <= self.own[-1]['size']):
                return self.problem('checkpoint-misplaced')
            return self.own.append({'size': size, 'root': root, 'proof': line.get('proof'), 'linked': False})
        if size == self.awaited:
            self.awaited = None
        before, self.last_own = self.last_own, max(self.last_own, size)
        if size != self.last or size <= before:
            return self.problem('checkpoint-misplaced')
        if self.lost:
            return None
        if root == self.tree.root():
            self.own_proven = size
        elif self.agreed == size:
            self.problem('checkpoint-altered')
        elif not self.own_differed:
            self.problem('root-differs', max(self.agreed, self.own_proven) + 1, size)
            self.own_differed = True

    def end(self, line):
        self.begin()
        self.ended = True
        if line['events'] != self.events:
            self.problem('count-differs')

    def begin(self):
        """The keys are complete: what is held outside can be checked."""
        if self.begun:
            return
        self.begun = True
        if self.keys.fault():
            self.problem(self.keys.fault())
        known = [vkey for vkey, _ in self.keys.links]
        for vkey in self.outside.keys:
            if vkey not in known:
                self.problem('key-swapped')
        sizes = {}
        for note in dict.fromkeys(self.outside.notes):
            self.begin_with(note, sizes)
        self.checked = sorted((size, *held) for size, held in sizes.items())

    def begin_with(self, note, sizes):
        """Takes (root, signed) of a size; the root is None where two of that size contradict each other."""
        checked, read = self.keys.check(note), read_checkpoint(note)
        if isinstance(checked, str) and checked != 'key-unknown':
            return self.problem(checked)
        _, size, root = read
        if not self.whole and size > self.head['size']:
            self.silent += 1
            return None
        signed = checked != 'key-unknown' or any(signers(note, self.outside.keys)[0]) and not signers(note, self.outside.keys)[1]
        if not signed:
            self.problem('key-swapped')
        before, was_signed = sizes.get(size, (root, False))
        if before is not None and before != root:
            self.problem('checkpoint-contradicted')
        sizes[size] = (root if before == root else None, signed or was_signed)

    # Events.

    def event(self, event, body):
        self.begin()
        position, leaf = event['position'], event['computed']
        self.events += 1
        self.first = position if self.events == 1 else self.first
        if not is_canonical(body):
            self.problem('body-not-canonical', position)
        right = base64.b64encode(leaf).decode() == event['leaf']
        if not right:
            self.problem('leaf-altered', position)
        self.order(event)
        if self.whole:
            if 'proof' in event:
                self.problem('proof-wrong', position)
            self.grow(position, leaf)
        elif not self.prove(event):
            right = False
        if not right:
            self.wrong_from = min(self.wrong_from, position)
        for promised, command_id, number in self.promised.pop(position, []):
            if (promised, command_id) == (leaf, event['commandId']):
                self.open[number] -= 1
            else:
                self.problem('receipt-differs', position)

    def order(self, event):
        position, expected = event['position'], self.last + 1
        if position == expected or (not self.whole and position > expected):
            self.last = position
        else:
            self.lost = True
            if position > expected:
                self.problem('position-missing', expected, position - 1)
                self.last = position
            else:
                self.problem('order', position)
        if event['version'] != self.versions.get(event['stream'], 0) + 1:
            self.problem('version-gap', position)
        self.versions[event['stream']] = event['version']
        before, self.before = self.before, event
        if before is None:
            return
        if micros(event['recordedAt']) < micros(before['recordedAt']):
            self.problem('recorded-backwards', position)
        if before['position'] == position - 1 and before['commandId'] == event['commandId']:
            if any(before[name] != event[name] for name in ('command', 'actor', 'occurredAt', 'recordedAt')):
                self.problem('command-torn', position)

    def grow(self, position, leaf):
        self.miss()
        if self.lost:
            return
        if self.outside.folder is not None:
            self.compare_with_tile(position, leaf)
        self.tree.append(leaf)
        for size, root, signed in self.checked:
            if size == position and not self.lost:
                self.awaited = size
                self.compare(size, root, signed)

    def compare_with_tile(self, position, leaf):
        number, index = divmod(position - 1, 256)
        if self.tile[0] != number:
            self.tile = (number, self.outside.tile(number))
        true = self.tile[1][32 * index : 32 * index + 32]
        if len(true) < 32:
            self.tell_differing()
            self.outside.folder = None
            return
        if true != leaf and self.other is None:
            self.other = Tree(self.tree.size, self.tree.peaks)
        if self.other is not None:
            self.other.append(true)
            self.differing += [position] if true != leaf else []

    def tell_differing(self):
        for position in self.differing:
            self.problem('root-differs', position)
        self.other, self.differing = None, []

    def compare(self, size, root, signed):
        if root is None:
            self.disputed = True
        elif self.tree.root() == root:
            if signed and not self.disputed:
                self.proven, self.agreeing = size, self.agreeing + 1
            self.agreed = size
            if self.other is not None:
                self.problem('tile-altered')
                self.other, self.differing, self.outside.folder = None, [], None
        elif self.other is not None and self.other.root() == root:
            self.tree, self.agreed, self.disputed = self.other, size, True
            self.tell_differing()
        else:
            self.problem('root-differs', self.agreed + 1, size)
            self.other, self.differing, self.lost = None, [], True

    def miss(self):
        if self.awaited is not None:
            self.problem('checkpoint-missing')
            self.awaited = None

    # Events of chosen streams.

    def settle(self):
        if self.settled:
            return
        self.settled, size = True, self.head['size']
        newest = self.own[-1] if self.own and self.own[-1]['size'] == size else None
        held = [(root, signed) for at, root, signed in self.checked if at == size]
        roots = [root for root, signed in held if signed] + [own['root'] for own in self.own if own is newest]
        roots = [root for root in roots + [root for root, _ in held] if root is not None]
        self.root = roots[0] if roots else None
        if newest is not None:
            newest['linked'] = newest['root'] == self.root
            if newest['proof'] is not None:
                self.problem('proof-wrong')
            if newest['linked']:
                self.own_proven = size
            else:
                self.problem('checkpoint-altered')
        elif self.own:
            self.problem('checkpoint-missing')
        for own in self.own:
            if own is not newest:
                self.link(own)
        for at, root, signed in self.checked:
            agrees = self.agrees(at, root)
            self.disputed = self.disputed or agrees is False
            if agrees and signed and not self.disputed:
                self.proven, self.agreeing = at, self.agreeing + 1

    def link(self, own):
        """The log of the bundle's size goes on from each older checkpoint."""
        if own['proof'] is not None and self.root is not None:
            hashes = [base64.b64decode(item) for item in own['proof']]
            own['linked'] = is_consistent(own['size'], own['root'], self.head['size'], self.root, hashes)
        if not own['linked']:
            self.problem('checkpoint-unlinked')

    def agrees(self, at, root):
        """None where nothing in the bundle can say so."""
        twins = [own for own in self.own if own['size'] == at]
        if len(self.own) >= LINKED and at < self.own[0]['size']:
            self.silent += 1
        elif not twins:
            self.problem('checkpoint-missing')
        if root is None:
            return False
        if at == self.head['size']:
            return self.root == root
        if not twins:
            return None
        if twins[0]['root'] == root:
            return twins[0]['linked']
        self.problem('root-differs', 1, at)
        return False

    def prove(self, event):
        self.settle()
        if event['stream'] not in self.head['of']:
            self.problem('stream-unasked', event['position'])
        found = None
        if 'proof' in event:
            hashes = [base64.b64decode(item) for item in event['proof']]
            found = root_of_inclusion(event['computed'], event['position'] - 1, self.head['size'], hashes)
        self.root = found if self.root is None else self.root
        if found is None or found != self.root:
            self.problem('proof-wrong', event['position'])
            return False
        return True

    # The end.

    def verdict(self):
        if self.head is None and not self.problems:
            self.problem('bundle-broken')
        if self.head is not None:
            self.begin()
            self.conclude()
        self.problems.sort(key=place)
        first = self.problems[0] if self.problems else None
        proven, own_proven = min(self.proven, self.wrong_from - 1), min(self.own_proven, self.wrong_from - 1)
        reach = {
            **{'ok': first is None, 'proven': self.reach(proven, own_proven), 'events': self.events},
            **{'provenTo': proven, 'ownProvenTo': own_proven, 'agreeing': self.agreeing, 'silent': self.silent},
        }
        kept = sum(1 for left in self.open.values() if left == 0)
        return {**reach, 'receipts': kept, 'first': first, 'problems': len(self.problems)}

    def reach(self, proven, own_proven):
        """How much of what is there is proven by whom."""
        if self.last == 0 or max(proven, own_proven) < self.first:
            return 'nothing'
        return 'all' if proven >= self.last else 'part' if proven >= self.first else 'by-itself'

    def conclude(self):
        size = self.head['size']
        if not self.ended:
            self.problem('cut-off', self.last + 1)
        if self.last > size:
            self.problem('position-extra', size + 1, self.last)
        elif self.whole and self.last < size:
            self.problem('position-missing', self.last + 1, size)
        if not self.whole:
            self.settle()
            return
        self.miss()
        self.tell_differing()
        if self.checked and self.checked[-1][0] > self.last:
            self.problem('shorter-than-checkpoint', self.last + 1, self.checked[-1][0])
        for position, promises in self.promised.items():
            for _ in promises if position > self.last else []:
                self.problem('shorter-than-receipt', self.last + 1)


def place(problem):
    if problem['position'] is None:
        return float('inf')
    is_range = problem['kind'] == 'root-differs' and problem['upTo'] is not None
    return problem['upTo'] + 0.5 if is_range else problem['position']


def lines_of(file):
    while True:
        line = file.readline(LONGEST_LINE + 2)
        if line == b'':
            return
        yield line


def main():
    parser = argparse.ArgumentParser(description='Verifies a Baton evidence bundle.')
    parser.add_argument('bundle')
    parser.add_argument('--checkpoint', action='append', default=[])
    parser.add_argument('--key', action='append', default=[])
    parser.add_argument('--receipt', action='append', default=[])
    options = parser.parse_args()
    try:
        outside = Outside(options.checkpoint, options.key, options.receipt)
        with open(options.bundle, 'rb') as file:
            verdict = Verifier(outside).run(lines_of(file))
    except (OSError, Unreadable) as error:
        print(error, file=sys.stderr)
        return 1
    print(json.dumps(verdict))
    return EXIT_CODES[verdict['proven']] if verdict['ok'] else 1


if __name__ == '__main__':
    sys.exit(main())
