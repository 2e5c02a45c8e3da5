//! Bytes → fewer bytes, as `boot/unpack.js` takes them.

use std::io::Write;

use anyhow::{Context, Result};
use lzma_rust2::{LzmaOptions, LzmaWriter, MfType};

use crate::wasm::Effort;

/// A file of the format `.lzma` that says its size.
///
/// LZMA, because the module so is a fifth smaller than as gzip (224 KB for 278), and
/// no server has to be told to pack it.
pub fn packed(bytes: &[u8], effort: Effort) -> Result<Vec<u8>> {
    let mut options = LzmaOptions::with_preset(if effort == Effort::Full { 9 } else { 1 });
    // The module fits into one window; longer searches still pay.
    options.dict_size = bytes.len().next_power_of_two().clamp(1 << 16, 1 << 26) as u32;
    if effort == Effort::Full {
        // Tried on the module in streams: 0 to 4, this is the smallest.
        options.lc = 2;
        options.pb = 0;
        options.mf = MfType::Bt4;
        options.nice_len = LzmaOptions::NICE_LEN_MAX;
        options.depth_limit = 512;
    }
    let mut writer = LzmaWriter::new_use_header(Vec::new(), &options, Some(bytes.len() as u64))
        .context("LZMA does not take these settings")?;
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use lzma_rust2::LzmaReader;
    use std::io::Read;

    #[test]
    fn comes_out_as_it_went_in() {
        let bytes: Vec<u8> = (0..70_000_u32).flat_map(|n| (n.wrapping_mul(n) / 7).to_le_bytes()).collect();
        for effort in [Effort::Full, Effort::Quick] {
            let packed = packed(&bytes, effort).unwrap();
            assert!(packed.len() < bytes.len());
            // The decoder in JavaScript reads the low half of the size.
            assert_eq!(packed[5..13], (bytes.len() as u64).to_le_bytes());
            let mut out = Vec::new();
            LzmaReader::new_mem_limit(&packed[..], u32::MAX, None).unwrap().read_to_end(&mut out).unwrap();
            assert!(out == bytes);
        }
    }
}
