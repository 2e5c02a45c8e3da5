//! A link as a QR code (ISO/IEC 18004): bytes, level L, as large as it must be.
//!
//! Of our own: the crate for it would cost the page 17 KB, this costs two. Its mask is always the
//! first one: what is packed and written in base 64 has no pattern that another would break up
//! better.

use super::meter::QR;
use std::fmt::Write as _;

/// Check codewords of a block, and blocks, by version from 1.
const BLOCKS: [(usize, usize); 25] = [
    (7, 1),
    (10, 1),
    (15, 1),
    (20, 1),
    (26, 1),
    (18, 2),
    (20, 2),
    (24, 2),
    (30, 2),
    (18, 4),
    (20, 4),
    (24, 4),
    (26, 4),
    (30, 4),
    (22, 6),
    (24, 6),
    (28, 6),
    (30, 6),
    (28, 7),
    (28, 8),
    (28, 8),
    (28, 9),
    (30, 9),
    (30, 10),
    (26, 12),
];

/// Level L and the first mask, with their check bits.
const FORMAT: u32 = 0x77c4;

/// Light modules around the code, by which it is found.
pub const MARGIN: usize = 4;

/// A square of dark and light modules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// How many modules its side has.
    pub size: usize,
    dark: Vec<bool>,
}

impl Code {
    /// The code of a text; nothing if it is longer than [`QR`].
    pub fn of(text: &str) -> Option<Code> {
        let bytes = text.as_bytes();
        if bytes.len() > QR {
            return None;
        }
        let room = |version: usize| {
            let (check, blocks) = BLOCKS[version - 1];
            codewords(version) - check * blocks
        };
        let version = (1..=BLOCKS.len()).find(|&it| room(it) >= bytes.len() + 2 + usize::from(it > 9))?;
        let mut square = Square::of(version);
        square.fill(&checked(version, data(version, bytes, room(version))));
        Some(Code {
            size: square.size,
            dark: square.modules.into_iter().map(|it| it == Some(true)).collect(),
        })
    }

    /// Whether a module is dark.
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        self.dark[y * self.size + x]
    }

    /// Its dark modules as the path of an SVG, with [`MARGIN`] around them.
    pub fn path(&self) -> String {
        let mut out = String::new();
        for y in 0..self.size {
            let mut x = 0;
            while x < self.size {
                let run = (x..self.size).take_while(|&x| self.is_dark(x, y)).count();
                if run > 0 {
                    let _ = write!(out, "M{} {}h{run}v1h-{run}z", x + MARGIN, y + MARGIN);
                }
                x += run.max(1);
            }
        }
        out
    }

    /// As the text of an SVG file.
    pub fn svg(&self) -> String {
        let side = self.size + 2 * MARGIN;
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\">\
             <path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\"{}\"/></svg>\n",
            self.path()
        )
    }
}

/// How many codewords a version holds, those for checking among them.
fn codewords(version: usize) -> usize {
    let mut modules = (16 * version + 128) * version + 64;
    if version > 1 {
        let marks = version / 7 + 2;
        modules -= (25 * marks - 10) * marks - 55;
    }
    if version > 6 {
        modules -= 36;
    }
    modules / 8
}

/// Mode, length and bytes, with what fills the rest of the room.
fn data(version: usize, bytes: &[u8], room: usize) -> Vec<u8> {
    let mut nibbles = vec![4];
    let mut push = |byte: u8| nibbles.extend([byte >> 4, byte & 15]);
    if version > 9 {
        push((bytes.len() >> 8) as u8);
    }
    push(bytes.len() as u8);
    bytes.iter().for_each(|&byte| push(byte));
    nibbles.push(0);
    let pairs = nibbles.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]);
    pairs.chain([0xec, 0x11].into_iter().cycle()).take(room).collect()
}

/// The data in blocks, each with its check codewords, as they stand in the code: the first of each
/// block, then the second.
fn checked(version: usize, data: Vec<u8>) -> Vec<u8> {
    let (check, blocks) = BLOCKS[version - 1];
    let (short, longer) = (data.len() / blocks, data.len() % blocks);
    let generator = generator(check);
    let mut rest = &data[..];
    let mut parts = Vec::new();
    let mut checks = Vec::new();
    for block in 0..blocks {
        let (here, after) = rest.split_at(short + usize::from(block >= blocks - longer));
        parts.push(here);
        checks.push(remainder(here, &generator));
        rest = after;
    }
    let mut out = Vec::new();
    for at in 0..=short {
        out.extend(parts.iter().filter_map(|part| part.get(at)));
    }
    for at in 0..check {
        out.extend(checks.iter().map(|it| it[at]));
    }
    out
}

/// The product in the field of 256 that Reed and Solomon's code counts in.
fn times(a: u8, b: u8) -> u8 {
    let mut out = 0;
    for bit in (0..8).rev() {
        out = (out << 1) ^ ((out >> 7) * 0x1d);
        out ^= (b >> bit & 1) * a;
    }
    out
}

fn generator(degree: usize) -> Vec<u8> {
    let mut out = vec![0; degree];
    out[degree - 1] = 1;
    let mut root = 1;
    for _ in 0..degree {
        for at in 0..degree {
            out[at] = times(out[at], root) ^ out.get(at + 1).copied().unwrap_or(0);
        }
        root = times(root, 2);
    }
    out
}

fn remainder(data: &[u8], generator: &[u8]) -> Vec<u8> {
    let mut out = vec![0; generator.len()];
    for &byte in data {
        let factor = byte ^ out.remove(0);
        out.push(0);
        out.iter_mut().zip(generator).for_each(|(it, &by)| *it ^= times(by, factor));
    }
    out
}

/// The modules while they are laid: those that no pattern has yet are nothing.
struct Square {
    size: usize,
    modules: Vec<Option<bool>>,
}

impl Square {
    /// With its patterns: what finds it, counts its rows, and says what it is.
    fn of(version: usize) -> Square {
        let size = 17 + 4 * version;
        let mut it = Square { size, modules: vec![None; size * size] };
        for at in 0..size {
            it.set(6, at, at % 2 == 0);
            it.set(at, 6, at % 2 == 0);
        }
        for (x, y) in [(3, 3), (size - 4, 3), (3, size - 4)] {
            it.rings(x, y, 4, &[2, 4]);
        }
        let marks = if version == 1 { 0 } else { version / 7 + 2 };
        let step = if marks == 0 { 0 } else { (version * 4 + marks * 2 + 1) / (marks * 2 - 2) * 2 };
        let place = |at: usize| if at == 0 { 6 } else { size - 7 - (marks - 1 - at) * step };
        for (a, b) in (0..marks).flat_map(|a| (0..marks).map(move |b| (a, b))) {
            let corner = (a == 0 || a + 1 == marks) && (b == 0 || b + 1 == marks);
            if !corner || (a > 0 && b > 0) {
                it.rings(place(a), place(b), 2, &[1]);
            }
        }
        let format = |bit: usize| FORMAT >> bit & 1 == 1;
        for bit in 0..15 {
            match bit {
                0..=5 => it.set(8, bit, format(bit)),
                6 | 7 => it.set(8, bit + 1, format(bit)),
                8 => it.set(7, 8, format(bit)),
                _ => it.set(14 - bit, 8, format(bit)),
            }
            if bit < 8 {
                it.set(size - 1 - bit, 8, format(bit));
            } else {
                it.set(8, size - 15 + bit, format(bit));
            }
        }
        it.set(8, size - 8, true);
        if version > 6 {
            let rest = (0..12).fold(version, |rest, _| (rest << 1) ^ ((rest >> 11) * 0x1f25));
            let bits = version << 12 | rest;
            for bit in 0..18 {
                let (a, b) = (size - 11 + bit % 3, bit / 3);
                it.set(a, b, bits >> bit & 1 == 1);
                it.set(b, a, bits >> bit & 1 == 1);
            }
        }
        it
    }

    fn set(&mut self, x: usize, y: usize, dark: bool) {
        self.modules[y * self.size + x] = Some(dark);
    }

    /// Rings around a middle out to a distance; those named are light.
    fn rings(&mut self, x: usize, y: usize, out: usize, light: &[usize]) {
        let last = self.size - 1;
        for there in y.saturating_sub(out)..=last.min(y + out) {
            for here in x.saturating_sub(out)..=last.min(x + out) {
                let ring = here.abs_diff(x).max(there.abs_diff(y));
                self.set(here, there, !light.contains(&ring));
            }
        }
    }

    /// Lays the bits where no pattern is: in columns of two, up and down from the right.
    fn fill(&mut self, bytes: &[u8]) {
        let mut bits = bytes.iter().flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1 == 1));
        let size = self.size;
        // The column that counts rows is passed over.
        let columns =
            (1..=(size - 1) / 2).rev().map(|pair| if pair * 2 > 6 { pair * 2 } else { pair * 2 - 1 });
        for right in columns {
            for at in 0..size {
                let y = if (right + 1) & 2 == 0 { size - 1 - at } else { at };
                for x in [right, right - 1] {
                    if self.modules[y * size + x].is_none() {
                        self.set(x, y, bits.next().unwrap_or(false) ^ ((x + y) % 2 == 0));
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What another program reads in it.
    fn read(code: &Code) -> String {
        // Its reader looks for a picture of some size.
        let (scale, side) = (3, code.size + 2 * MARGIN);
        let light = |x: usize, y: usize| {
            let inside = |at: usize| (at / scale).checked_sub(MARGIN).filter(|&it| it < code.size);
            !matches!((inside(x), inside(y)), (Some(x), Some(y)) if code.is_dark(x, y))
        };
        let picture = |x, y| if light(x, y) { 255 } else { 0 };
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(scale * side, scale * side, picture);
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1, "{} modules", code.size);
        grids[0].decode().map(|(_, text)| text).unwrap()
    }

    #[test]
    fn another_program_reads_what_was_written() {
        let letters = |at: usize| char::from(b"AZaz09-_"[at * 7 % 8]);
        let mut sizes = Vec::new();
        for len in (1..=QR).step_by(23).chain([QR]) {
            let text: String =
                "https://ro.example/#r1.".chars().chain((0..).map(letters)).take(len).collect();
            let code = Code::of(&text).unwrap();
            assert_eq!(read(&code), text, "{len} letters");
            sizes.push(code.size);
        }
        sizes.dedup();
        assert_eq!((sizes.len(), sizes.last()), (25, Some(&117)), "every version: {sizes:?}");
    }

    #[test]
    fn what_phones_cannot_read_is_not_written() {
        assert_eq!(Code::of(&"x".repeat(QR + 1)), None);
        assert!(Code::of("").is_some());
        let svg = Code::of("#r1.").unwrap().svg();
        assert!(
            svg.starts_with("<svg xmlns=")
                && svg.contains("viewBox=\"0 0 29 29\"")
                && svg.contains("M4 4h7v1h-7z")
        );
    }
}
