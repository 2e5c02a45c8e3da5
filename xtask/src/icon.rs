//! The icon of Rõ: lines of a text, made clear. One drawing, as SVG and as PNG.

use anyhow::Result;

/// The side of the drawing.
const SIDE: f64 = 32.0;
/// The corner of the ground.
const CORNER: f64 = 7.0;
/// The lines: where each begins, ends and lies.
const LINES: [(f64, f64, f64); 3] = [(8.0, 24.0, 10.0), (8.0, 24.0, 16.0), (8.0, 17.0, 22.0)];
/// How thick a line is.
const THICK: f64 = 3.0;
const GROUND: [u8; 3] = [0x0d, 0x5c, 0x56];
const INK: [u8; 3] = [0xff, 0xff, 0xff];

/// What stands around the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// Nothing: its own round corners.
    Round,
    /// More of the ground, for systems that cut icons to their own shape.
    Full,
}

/// The drawing as an SVG file.
pub fn svg() -> String {
    let [red, green, blue] = GROUND;
    let lines: String = LINES.iter().map(|(from, to, y)| format!("M{from} {y}H{to}")).collect();
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {SIDE} {SIDE}\">\
         <rect width=\"{SIDE}\" height=\"{SIDE}\" rx=\"{CORNER}\" fill=\"#{red:02x}{green:02x}{blue:02x}\"/>\
         <path d=\"{lines}\" stroke=\"#fff\" stroke-width=\"{THICK}\" stroke-linecap=\"round\"/></svg>\n"
    )
}

/// The drawing as a PNG file of `side` × `side` pixels.
pub fn png(side: u32, edge: Edge) -> Result<Vec<u8>> {
    let mut pixels = Vec::with_capacity((side * side * 4) as usize);
    // Cut icons keep the middle four fifths.
    let (scale, shift) = match edge {
        Edge::Round => (SIDE / f64::from(side), 0.0),
        Edge::Full => (1.25 * SIDE / f64::from(side), -0.125 * SIDE),
    };
    for row in 0..side {
        for column in 0..side {
            let at = |n: u32| (f64::from(n) + 0.5) * scale + shift;
            pixels.extend(pixel(at(column), at(row), scale, edge));
        }
    }
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, side, side);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::High);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&pixels)?;
    writer.finish()?;
    Ok(file)
}

/// The colour at a point; `scale` is the width of a pixel.
fn pixel(x: f64, y: f64, scale: f64, edge: Edge) -> [u8; 4] {
    // How much of the pixel lies inside, from its distance to the outline.
    let inside = |distance: f64| (0.5 - distance / scale).clamp(0.0, 1.0);
    let half = SIDE / 2.0;
    let corner = |at: f64| ((at - half).abs() - (half - CORNER)).max(0.0);
    let ground = match edge {
        Edge::Round => inside(corner(x).hypot(corner(y)) - CORNER),
        Edge::Full => 1.0,
    };
    let line = |&(from, to, lies): &(f64, f64, f64)| (x - x.clamp(from, to)).hypot(y - lies) - THICK / 2.0;
    let ink = LINES.iter().map(|drawn| inside(line(drawn))).fold(0.0, f64::max);
    let mix = |ground: u8, ink_: u8| (f64::from(ground) * (1.0 - ink) + f64::from(ink_) * ink).round() as u8;
    let [red, green, blue] = [0, 1, 2].map(|part| mix(GROUND[part], INK[part]));
    [red, green, blue, (ground * 255.0).round() as u8]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_drawing_is_the_same_in_both_forms() {
        assert!(svg().contains("M8 10H24M8 16H24M8 22H17"));
        let (middle, corner, ground) = ((16.0, 16.0), (0.1, 0.1), (16.0, 3.0));
        let at = |(x, y): (f64, f64), edge| pixel(x, y, 0.1, edge);
        assert_eq!(at(middle, Edge::Round), [255; 4]);
        assert_eq!(at(ground, Edge::Round), [0x0d, 0x5c, 0x56, 255]);
        assert_eq!(at(corner, Edge::Round)[3], 0);
        assert_eq!(at(corner, Edge::Full)[3], 255);
        assert!(png(192, Edge::Round).unwrap().starts_with(b"\x89PNG"));
    }
}
