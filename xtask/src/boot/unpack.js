// Unpacks what `xtask/src/pack.rs` packed: a file of the format `.lzma` that says its
// size. After the LZMA specification of 7-Zip, whose names it keeps. Browsers unpack
// gzip by themselves, but the module as gzip is a quarter larger.
//
// What comes in is checked by its hash before; damage is not looked for here.
function unpack(packed) {
  const [properties] = packed;
  const lc = properties % 9;
  const lp = ((properties / 9) | 0) % 5;
  const pb = (properties / 45) | 0;
  const size = new DataView(packed.buffer, packed.byteOffset).getUint32(5, true);
  const out = new Uint8Array(size);

  // The range decoder.
  let at = 18;
  let range = 0xffffffff;
  let code = new DataView(packed.buffer, packed.byteOffset).getUint32(14);
  const probabilities = (count) => new Uint16Array(count).fill(1024);
  const bit = (model, index) => {
    const bound = (range >>> 11) * model[index];
    let found = 0;
    if (code < bound) {
      range = bound;
      model[index] += (2048 - model[index]) >>> 5;
    } else {
      range -= bound;
      code -= bound;
      model[index] -= model[index] >>> 5;
      found = 1;
    }
    if (range < 0x1000000) {
      range = (range << 8) >>> 0;
      code = ((code << 8) | packed[at++]) >>> 0;
    }
    return found;
  };
  const direct = (count) => {
    let value = 0;
    for (; count; count--) {
      range >>>= 1;
      const found = code >= range ? 1 : 0;
      if (found) code -= range;
      value = value * 2 + found;
      if (range < 0x1000000) {
        range = (range << 8) >>> 0;
        code = ((code << 8) | packed[at++]) >>> 0;
      }
    }
    return value;
  };
  const tree = (model, from, bits) => {
    let m = 1;
    for (let i = 0; i < bits; i++) m = (m << 1) | bit(model, from + m);
    return m - (1 << bits);
  };
  const reverse = (model, from, bits) => {
    let m = 1;
    let value = 0;
    for (let i = 0; i < bits; i++) {
      const found = bit(model, from + m);
      m = (m << 1) | found;
      value |= found << i;
    }
    return value;
  };

  const lengths = () => ({
    choice: probabilities(2),
    low: probabilities(128),
    mid: probabilities(128),
    high: probabilities(256),
  });
  const length = (model, posState) => {
    if (!bit(model.choice, 0)) return tree(model.low, posState << 3, 3);
    if (!bit(model.choice, 1)) return 8 + tree(model.mid, posState << 3, 3);
    return 16 + tree(model.high, 0, 8);
  };

  const literals = probabilities(0x300 << (lc + lp));
  const isMatch = probabilities(192);
  const isRep = probabilities(12);
  const isRepG0 = probabilities(12);
  const isRepG1 = probabilities(12);
  const isRepG2 = probabilities(12);
  const isRep0Long = probabilities(192);
  const slots = probabilities(256);
  const special = probabilities(128);
  const align = probabilities(16);
  const matchLengths = lengths();
  const repLengths = lengths();
  let [rep0, rep1, rep2, rep3, state, pos] = [0, 0, 0, 0, 0, 0];
  while (pos < size) {
    const posState = pos & ((1 << pb) - 1);
    if (!bit(isMatch, (state << 4) + posState)) {
      const before = pos ? out[pos - 1] : 0;
      const from = 0x300 * (((pos & ((1 << lp) - 1)) << lc) + (before >> (8 - lc)));
      let symbol = 1;
      if (state >= 7) {
        let match = out[pos - rep0 - 1];
        while (symbol < 0x100) {
          const matchBit = (match >> 7) & 1;
          match <<= 1;
          const found = bit(literals, from + ((1 + matchBit) << 8) + symbol);
          symbol = (symbol << 1) | found;
          if (matchBit !== found) break;
        }
      }
      while (symbol < 0x100) symbol = (symbol << 1) | bit(literals, from + symbol);
      out[pos++] = symbol;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    let len;
    if (bit(isRep, state)) {
      if (!bit(isRepG0, state)) {
        if (!bit(isRep0Long, (state << 4) + posState)) {
          state = state < 7 ? 9 : 11;
          out[pos] = out[pos - rep0 - 1];
          pos++;
          continue;
        }
      } else {
        let distance = rep1;
        if (bit(isRepG1, state)) {
          distance = rep2;
          if (bit(isRepG2, state)) [distance, rep3] = [rep3, rep2];
          rep2 = rep1;
        }
        rep1 = rep0;
        rep0 = distance;
      }
      len = length(repLengths, posState);
      state = state < 7 ? 8 : 11;
    } else {
      [rep3, rep2, rep1] = [rep2, rep1, rep0];
      len = length(matchLengths, posState);
      state = state < 7 ? 7 : 10;
      const slot = tree(slots, Math.min(len, 3) << 6, 6);
      rep0 = slot;
      if (slot > 3) {
        const bits = (slot >> 1) - 1;
        rep0 = (2 | (slot & 1)) << bits;
        rep0 +=
          slot < 14
            ? reverse(special, rep0 - slot, bits)
            : direct(bits - 4) * 16 + reverse(align, 0, 4);
      }
    }
    for (len += 2; len; len--, pos++) out[pos] = out[pos - rep0 - 1];
  }
  return out;
}
