//! Words that damage turned into other words, for [`damage`](super::damage).
//!
//! From the counts of real notices: a row without neighbours is a word that they
//! hardly have, so that in a damaged text it is the other one. A row that keeps
//! its word stands first, with the neighbours that tell.

use super::choice::Choice;

/// In the order of their letters' codes.
#[rustfmt::skip]
pub(super) const WEAK: &[Choice] = &[
    ("bĩ", "bó", "gắn", "với"),
    ("bĩn", "bón", "", ""),
    ("chĩ", "chó", "", ""),
    ("chơn", "chôn", "", ""),
    ("cơ", "cô", "", "lập giáo"),
    ("dơi", "dõi", "theo", ""),
    ("dị", "dò", "thăm", ""),
    ("gịn", "gòn", "", ""),
    ("hoăn", "hoãn", "", ""),
    ("hăng", "hãng", "", ""),
    ("hĩa", "hóa", "", ""),
    ("hơ", "hô", "", "hấp"),
    ("hơm", "hôm", "", ""),
    ("hơn", "hôn", "kết tảo ly", "nhân"),
    ("hịa", "hòa", "", ""),
    ("hịn", "hòn", "", ""),
    ("hố", "hố", "cái", "ga sâu móng chôn tử bom"),
    ("hố", "hoá", "", ""),
    ("hốn", "hoán", "", ""),
    ("hồ", "hoà", "cộng điều khánh hài thái", "giải bình nhập"),
    ("hồn", "hoàn", "", ""),
    ("hồng", "hoàng", "", "sa"),
    ("hỗn", "hoãn", "trì tŕ tạm", "nợ"),
    ("khĩ", "khó", "", ""),
    ("khĩa", "khóa", "", ""),
    ("khơ", "khô", "", ""),
    ("khơi", "khơi", "ngoài ngồi xa ra", "dậy thông thơng gợi nguồn"),
    ("khơi", "khôi", "", ""),
    ("khố", "khoá", "", ""),
    ("khốn", "khoán", "chứng giao", ""),
    ("khống", "khoáng", "", "sản"),
    ("lăm", "lãm", "triển", ""),
    ("lăng", "lãng", "", "phí mạn"),
    ("lơi", "lõi", "cốt", ""),
    ("lư", "lý", "", ""),
    ("lị", "lò", "", "mổ đốt nung"),
    ("lồi", "loài", "các giống", "động thực"),
    ("lỗng", "loãng", "pha", ""),
    ("mĩn", "món", "", ""),
    ("mơ", "mơ", "ước giấc suối", "ước mộng màng"),
    ("mơ", "mô", "", ""),
    ("mơi", "môi", "", ""),
    ("mơn", "môn", "", ""),
    ("mịn", "mòn", "xói xĩi bào hao", ""),
    ("ngơ", "ngô", "cây trồng", ""),
    ("ngơn", "ngôn", "", ""),
    ("ngồi", "ngồi", "chỗ ghế", "họp chơi học xuống lại nghe chờ"),
    ("ngồi", "ngoài", "", ""),
    ("nhăn", "nhãn", "", "hiệu mác"),
    ("nhĩm", "nhóm", "", ""),
    ("nĩ", "nó", "", ""),
    ("nơ", "nô", "", ""),
    ("phĩ", "phó", "", ""),
    ("phơ", "phô", "", "trương"),
    ("rơ", "rõ", "", ""),
    ("rị", "rò", "", "rỉ"),
    ("sơi", "sôi", "", "nổi động"),
    ("sốt", "sốt", "cơn bị", "xuất rét ruột sắng cao"),
    ("sốt", "soát", "", ""),
    ("thơ", "thô", "dầu", ""),
    ("thơi", "thôi", "", ""),
    ("thơn", "thôn", "", ""),
    ("thối", "thoái", "suy", "hóa hoá hĩa hố vốn thu"),
    ("thống", "thoáng", "thông", ""),
    ("thốt", "thoát", "", ""),
    ("trơi", "trôi", "", ""),
    ("trị", "trò", "vai thẻ", "chơi"),
    ("trịn", "tròn", "", ""),
    ("tĩm", "tóm", "", ""),
    ("tơ", "tơ", "ươm", "lụa tằm"),
    ("tơ", "tô", "", ""),
    ("tơi", "tôi", "", ""),
    ("tơm", "tôm", "", ""),
    ("tơn", "tôn", "", ""),
    ("tịa", "tòa", "", ""),
    ("tốn", "tốn", "gây đỡ hao", "kém nhiều phí thời ít"),
    ("tốn", "toán", "", ""),
    ("tồ", "toà", "", ""),
    ("tồn", "tồn", "bảo còn cịn sinh hàng lượng hiện vay", "tại đọng kho dư lưu trữ vong ứ quỹ"),
    ("tồn", "toàn", "", ""),
    ("vơ", "vô", "", "cùng hiệu tuyến sinh"),
    ("vơi", "vôi", "đá", ""),
    ("xĩa", "xóa", "", ""),
    ("xĩm", "xóm", "", ""),
    ("xơi", "xôi", "", ""),
    ("xố", "xoá", "", ""),
    ("xồi", "xoài", "", ""),
    ("đĩ", "đó", "", ""),
    ("đĩn", "đón", "", ""),
    ("đơ", "đô", "", ""),
    ("đơi", "đôi", "", ""),
    ("đơn", "đôn", "", "đốc"),
    ("đốn", "đoán", "chẩn dự phán suy", ""),
    ("đồn", "đồn", "tin lời", "biên điền"),
    ("đồn", "đoàn", "", ""),
    ("ơ", "ô", "", ""),
    ("ư", "ý", "đồng lưu chú góp", "kiến thức nghĩa chí tưởng"),
];

/// Words whose Ò shows as Õ, in capitals only: `phõng` is none, but `võng` is one.
#[rustfmt::skip]
pub(super) const CAPITALS: &[Choice] = &[
    ("cõn", "còn", "", ""),
    ("dõng", "dòng", "", ""),
    ("hõa", "hòa", "", ""),
    ("lõng", "lòng", "", ""),
    ("phõng", "phòng", "", ""),
    ("trõ", "trò", "", ""),
    ("trõn", "tròn", "", ""),
    ("tõa", "tòa", "", ""),
    ("võng", "vòng", "", ""),
    ("đõi", "đòi", "", ""),
];

#[cfg(test)]
mod tests {
    use super::super::choice::is_sorted;
    use super::super::syllable::is_syllable;
    use super::*;

    #[test]
    fn says_only_what_spelling_does_not() {
        for table in [WEAK, CAPITALS] {
            assert!(is_sorted(table));
            for (bad, good, ..) in table {
                assert!(is_syllable(bad), "{bad}: repaired without a list");
                assert!(is_syllable(good), "{good}");
            }
        }
    }
}
