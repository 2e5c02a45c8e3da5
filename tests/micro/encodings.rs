//! Legacy encodings as pasted (DOMAIN.md 8.4): found, offered and converted; nothing else is touched.

use ro_notice::text::{Encoding, convert, suspect};

/// Micro-case 44.
#[test]
fn case_44_tcvn3_is_converted() {
    let text = "Céng hoµ x· héi chñ nghÜa ViÖt Nam";
    let suspicion = suspect(text).expect("TCVN3");
    assert_eq!(suspicion.encoding, Encoding::Tcvn3);
    assert_eq!(convert(text, &suspicion), "Cộng hoà xã hội chủ nghĩa Việt Nam");
}

#[test]
fn case_44_vni_is_converted() {
    let text = "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam";
    let suspicion = suspect(text).expect("VNI");
    assert_eq!(suspicion.encoding, Encoding::Vni);
    assert_eq!(convert(text, &suspicion), "Cộng hòa xã hội chủ nghĩa Việt Nam");
}

/// Micro-case 45, and Vietnamese as it should be.
#[test]
fn case_45_nothing_else_is_suspected() {
    for text in ["Señor González", "Cộng hòa xã hội chủ nghĩa Việt Nam"] {
        assert!(suspect(text).is_none(), "{text}");
    }
}
