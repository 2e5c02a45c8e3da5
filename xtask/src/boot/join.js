// Puts a module together that `xtask/src/streams.rs` took apart: the format is told there.
function join(parted) {
  const head = new DataView(parted.buffer);
  const out = new Uint8Array(head.getUint32(0, true));
  // Where the next byte of each stream lies; 0 and 1 are what stands before and after the code.
  const next = [];
  const sizes = 18;
  let place = 4 + 4 * sizes;
  for (let i = 0; i < sizes; i++) {
    next.push(place);
    place += head.getUint32(4 + 4 * i, true);
  }
  let at = 0;
  const bytes = (stream, count) => {
    while (count--) out[at++] = parted[next[stream]++];
  };
  // Copies a number in LEB128 and gives back the number, right as far as it is without a sign.
  const number = (stream) => {
    let value = 0;
    let shift = 0;
    do {
      value |= (parted[next[stream]] & 127) << shift;
      shift += 7;
      bytes(stream, 1);
    } while (out[at - 1] > 127);
    return value;
  };
  const [CODE, LOCAL, BLOCK, BRANCH, TABLE, CALL, INDIRECT, GET, SET, GLOBAL, CONSTANT, ADDRESS, LONG, FLOAT, OFFSET, ALIGNMENT] =
    Array.from({ length: 16 }, (_, i) => i + 2);
  // The stream of the one number behind an instruction.
  const streams = { 12: BRANCH, 13: BRANCH, 16: CALL, 32: GET, 33: SET, 34: SET, 35: GLOBAL, 36: GLOBAL, 65: CONSTANT, 66: LONG };
  for (const op of [2, 3, 4]) streams[op] = BLOCK;
  for (const op of [37, 38, 63, 64, 208, 210]) streams[op] = CODE;

  bytes(0, next[1] - next[0]);
  const end = out.length - (next[2] - next[1]);
  while (at < end) {
    // The size of a function is not kept: it is known when the function is there.
    const begin = at;
    for (let groups = number(LOCAL); groups; groups--) {
      number(LOCAL);
      bytes(LOCAL, 1);
    }
    for (let depth = 1; depth; ) {
      let op = parted[next[CODE]++];
      const unaligned = op === 0xf1;
      if (unaligned) op = parted[next[CODE]++];
      if (op >= 0xe0 && op < 0xf0) {
        out[at++] = 65;
        out[at++] = op - 0xe0;
        continue;
      }
      if (op === 0xf0) {
        out[at++] = 65;
        number(ADDRESS);
        continue;
      }
      out[at++] = op;
      if (op >= 2 && op <= 4) depth++;
      if (op === 11) depth--;
      if (op >= 40 && op <= 62) {
        if (unaligned) number(ALIGNMENT);
        else out[at++] = +"23230011001122232301012"[op - 40];
        number(OFFSET);
      } else if (op === 14) {
        for (let count = number(TABLE) + 1; count; count--) number(TABLE);
      } else if (op === 17) {
        number(INDIRECT);
        number(INDIRECT);
      } else if (op === 67) bytes(FLOAT, 4);
      else if (op === 68) bytes(FLOAT, 8);
      else if (op === 252) {
        for (let count = +"000000002121212111"[number(CODE)]; count; count--) number(CODE);
      } else if (streams[op]) number(streams[op]);
    }
    let size = at - begin;
    const head = [];
    do head.push((size & 127) | (size > 127 ? 128 : 0));
    while ((size >>= 7));
    out.copyWithin(begin + head.length, begin, at);
    out.set(head, begin);
    at += head.length;
  }
  bytes(1, out.length - end);
  return out;
}
