//! Sums that show damage. Bit by bit: a table would be larger than what it saves.

/// CRC-32 as zip and PNG have it.
pub fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0u32, |sum, &byte| {
        (0..8).fold(sum ^ u32::from(byte), |sum, _| sum >> 1 ^ (0xedb8_8320 & (sum & 1).wrapping_neg()))
    })
}

/// CRC-8 (polynomial 7): sees every change within eight neighbouring bits.
pub fn crc8(bytes: &[u8]) -> u8 {
    bytes
        .iter()
        .fold(0xff, |sum, &byte| (0..8).fold(sum ^ byte, |sum, _| sum << 1 ^ (7 & (sum >> 7).wrapping_neg())))
}
