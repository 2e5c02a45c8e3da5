//! Pictures that are kept: small, and told apart from the ones before.

use std::collections::HashMap;
use std::io::Cursor;

use anyhow::{Context, Result};

/// A channel may be off by this much, of 255, and still be the same: a picture of few
/// colours is never quite the screen.
const NEAR: u8 = 40;

/// Colours of a picture, the most frequent: a screen has thousands where its letters are
/// smoothed, and takes three times the room with them.
const COLOURS: usize = 128;

/// A picture, three bytes a pixel.
#[derive(Debug)]
struct Pixels {
    width: u32,
    height: u32,
    rgb: Vec<u8>,
}

/// How two pictures differ.
#[derive(Debug, PartialEq)]
pub enum Change {
    /// In nothing a person would see.
    None,
    /// In size: width and height before and now.
    Size([(u32, u32); 2]),
    /// In this share of their pixels, all of them in the box from left and top to right and bottom.
    Pixels(f64, [u32; 4]),
}

/// A PNG with few colours, in the form the README can show.
pub fn small(png: &[u8]) -> Result<Vec<u8>> {
    let Pixels { width, height, rgb } = read(png)?;
    let mut counts: HashMap<[u8; 3], u32> = HashMap::new();
    for pixel in rgb.chunks_exact(3) {
        *counts.entry([pixel[0], pixel[1], pixel[2]]).or_default() += 1;
    }
    let mut colours: Vec<([u8; 3], u32)> = counts.into_iter().collect();
    // The most frequent first; by colour where they are alike, so that the same picture is the same file.
    colours.sort_unstable_by_key(|&(colour, count)| (std::cmp::Reverse(count), colour));
    let palette: Vec<[u8; 3]> = colours.iter().take(COLOURS).map(|&(colour, _)| colour).collect();
    let nearest = |colour: &[u8; 3]| {
        let far = |other: &[u8; 3]| -> u32 {
            colour.iter().zip(other).map(|(one, other)| u32::from(one.abs_diff(*other)).pow(2)).sum()
        };
        (0..palette.len()).min_by_key(|&at| far(&palette[at])).unwrap_or(0) as u8
    };
    let places: HashMap<[u8; 3], u8> = colours.iter().map(|(colour, _)| (*colour, nearest(colour))).collect();
    let pixels: Vec<u8> = rgb.chunks_exact(3).map(|pixel| places[&[pixel[0], pixel[1], pixel[2]]]).collect();

    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    encoder.write_header()?.write_image_data(&pixels)?;
    Ok(file)
}

/// How the second picture differs from the first, both PNG.
pub fn change(before: &[u8], now: &[u8]) -> Result<Change> {
    let (before, now) = (read(before)?, read(now)?);
    if (before.width, before.height) != (now.width, now.height) {
        return Ok(Change::Size([(before.width, before.height), (now.width, now.height)]));
    }
    let mut edges = [u32::MAX, u32::MAX, 0, 0];
    let mut differ = 0_u32;
    for (at, (one, other)) in (0_u32..).zip(before.rgb.chunks_exact(3).zip(now.rgb.chunks_exact(3))) {
        if one.iter().zip(other).all(|(one, other)| one.abs_diff(*other) <= NEAR) {
            continue;
        }
        let (x, y) = (at % now.width, at / now.width);
        edges = [edges[0].min(x), edges[1].min(y), edges[2].max(x + 1), edges[3].max(y + 1)];
        differ += 1;
    }
    let all = f64::from(now.width) * f64::from(now.height);
    Ok(if differ == 0 { Change::None } else { Change::Pixels(f64::from(differ) / all, edges) })
}

fn read(png: &[u8]) -> Result<Pixels> {
    let mut decoder = png::Decoder::new(Cursor::new(png));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().context("not a PNG")?;
    let mut bytes = vec![0; reader.output_buffer_size().context("a picture too large to hold")?];
    let info = reader.next_frame(&mut bytes)?;
    bytes.truncate(info.buffer_size());
    let channels = info.color_type.samples();
    let rgb = bytes.chunks_exact(channels).flat_map(|pixel| [0, 1, 2].map(|at| pixel[at.min(channels - 1)]));
    Ok(Pixels { width: info.width, height: info.height, rgb: rgb.collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(width: u32, height: u32, colour: impl Fn(u32, u32) -> [u8; 3]) -> Vec<u8> {
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, width, height);
        encoder.set_color(png::ColorType::Rgb);
        let pixels: Vec<u8> = (0..height)
            .flat_map(|y| (0..width).map(move |x| (x, y)))
            .flat_map(|(x, y)| colour(x, y))
            .collect();
        encoder.write_header().unwrap().write_image_data(&pixels).unwrap();
        file
    }

    #[test]
    fn few_colours_are_the_same_picture_to_a_person() {
        let many =
            picture(300, 40, |x, y| if y < 4 { [(x % 60) as u8, 0, 200] } else { [(x % 100) as u8; 3] });
        let small = small(&many).unwrap();
        assert_eq!(change(&many, &small).unwrap(), Change::None);
        assert_eq!(super::small(&many).unwrap(), small, "the same file each time");
    }

    #[test]
    fn what_changed_is_told_with_its_place() {
        let before = picture(100, 50, |_, _| [255; 3]);
        let now = picture(100, 50, |x, y| if x / 10 == 2 && y / 10 == 1 { [0; 3] } else { [255; 3] });
        assert_eq!(change(&before, &now).unwrap(), Change::Pixels(0.02, [20, 10, 30, 20]));
        let wider = picture(101, 50, |_, _| [255; 3]);
        assert_eq!(change(&before, &wider).unwrap(), Change::Size([(100, 50), (101, 50)]));
        assert!(change(b"no picture", &now).is_err());
    }
}
