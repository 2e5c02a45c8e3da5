//! Rules for what the body settles (DOMAIN.md 3.4, DEC).

use super::rule::{examples, source};
use super::{Confidence, Cue, Kind, Rule, Said};
use crate::outline::Role;
use crate::text::phrases;

const OPEN: &[Role] = &[
    Role::Unknown,
    Role::Conclusion,
    Role::Task,
    Role::Request,
    Role::Goal,
    Role::Assessment,
    Role::Viewpoint,
];

pub(super) static RULES: [Rule; 11] = [
    Rule {
        id: "decision/agrees",
        source: source("3.4; DEC01–DEC03, DEC06, DEC08–DEC10"),
        kind: Kind::Decision,
        says: Said {
            vi: "Thống nhất, đồng ý, nhất trí hoặc cho phép một việc",
            en: "Agrees to or permits something",
        },
        unlike: Said {
            vi: "«thống nhất đánh giá», «đoàn kết, thống nhất», «thống nhất với Bộ A» (phối hợp)",
            en: "«thống nhất đánh giá» opens an assessment; «đoàn kết, thống nhất» is a noun",
        },
        confidence: Confidence::High,
        roles: OPEN,
        cue: Cue::Predicate(phrases![
            "thống nhất chủ trương", "thống nhất về chủ trương", "thống nhất với đề nghị",
            "thống nhất với nội dung", "thống nhất với đề xuất", "thống nhất với phương án",
            "thống nhất nội dung", "thống nhất phương án", "thống nhất đề xuất", "thống nhất đề nghị",
            "thống nhất ban hành", "thống nhất điều chỉnh", "thống nhất bổ sung", "thống nhất thành lập",
            "thống nhất lựa chọn", "thống nhất bố trí", "thống nhất thông qua", "thống nhất phê duyệt",
            "thống nhất cho phép", "thống nhất chọn", "thống nhất phân bổ", "thống nhất sáp nhập",
            "thống nhất chuyển", "thống nhất hỗ trợ", "thống nhất kéo dài", "thống nhất dừng",
            "thống nhất không", "thống nhất trình", "thống nhất với", "thống nhất kế hoạch",
            "thống nhất danh mục", "thống nhất tên gọi", "thống nhất quan điểm", "thống nhất lấy",
            "thống nhất theo", "thống nhất giữ", "thống nhất cao", "thống nhất triển khai", "đồng ý",
            "không đồng ý", "chưa đồng ý", "chưa thống nhất", "nhất trí với", "nhất trí thông qua",
            "nhất trí chủ trương", "nhất trí đề nghị", "nhất trí ban hành", "cơ bản thống nhất",
            "cơ bản đồng ý", "cơ bản nhất trí", "chấp thuận", "cho phép", "cho chủ trương", "tán thành",
            "không chấp thuận", "biểu quyết thông qua", "biểu quyết tán thành", "thống nhất", "nhất trí",
            "cho ý kiến thống nhất", "giữ nguyên", "không xem xét", "chưa xem xét", "chưa phê duyệt",
            "không phê duyệt", "chưa thông qua", "không thông qua", "chưa chấp thuận", "chưa cho phép",
            "không cho phép",
        ]),
        but_not: phrases![
            "thống nhất đánh giá", "thống nhất nhận định", "thống nhất rút ra", "thống nhất cho rằng",
            "thống nhất nhìn nhận", "trước khi trình", "thống nhất kết luận", "thống nhất giao",
            "đồng ý giao", "nhất trí giao", "thống nhất quản lý",
        ],
        under: Role::Conclusion,
        hits: examples(&[
            "[[Đồng ý chủ trương xây dựng trường tiểu học tại khu tái định cư.]]",
            "[[Ban Thường vụ Tỉnh ủy thống nhất chủ trương điều chỉnh quy hoạch.]]",
            "[[Chưa thống nhất đề nghị bổ sung vốn của Sở Xây dựng.]]",
            "[[Giữ nguyên mức phụ cấp như quy định hiện hành.]]",
            "[[Đối với đề nghị của Sở Y tế về mua xe: nhất trí bổ sung kinh phí]]; giao Sở Tài chính hướng dẫn.",
            "[[Đối với đề nghị của Công ty Lĩnh Giang về gia hạn: không đồng ý gia hạn]]; giao Thanh tra tỉnh làm rõ.",
            "[[Đồng ý về nguyên tắc]]; Sở Xây dựng hoàn thiện hồ sơ, trình Bộ Xây dựng.",
            "[[Chưa xem xét việc mở rộng ranh giới khu công nghiệp.]]",
        ]),
        misses: examples(&[
            "Ban Chấp hành Đảng bộ tỉnh thống nhất đánh giá như sau:",
            "Tăng cường đoàn kết, thống nhất trong Đảng bộ.",
            "Giao Sở Tài chính thống nhất với Sở Xây dựng về số liệu.",
        ]),
    },
    Rule {
        id: "decision/adopts",
        source: source("3.4; DEC11, DEC14, DEC17, DEC18"),
        kind: Kind::Decision,
        says: Said {
            vi: "Quyết định, thông qua, phê duyệt hoặc ban hành",
            en: "Decides, adopts, approves or issues",
        },
        unlike: Said {
            vi: "«trình … xem xét, quyết định», «Quyết định số …», «thông qua các hoạt động»",
            en: "«submit for decision», a cited decision, «by means of»",
        },
        confidence: Confidence::High,
        roles: OPEN,
        cue: Cue::Predicate(phrases![
            "thông qua nghị quyết", "thông qua báo cáo", "thông qua phương hướng", "thông qua kế hoạch",
            "thông qua quy chế", "thông qua chương trình", "thông qua đề án", "thông qua tờ trình",
            "thông qua dự thảo", "thông qua danh sách", "thông qua nội dung", "thông qua phương án",
            "thông qua chủ trương", "thông qua", "phê duyệt", "phê chuẩn", "chuẩn y", "quyết định thành lập",
            "quyết định ban hành", "quyết định điều chỉnh", "quyết định bổ sung", "quyết định chọn",
            "quyết định lựa chọn", "quyết định phê duyệt", "quyết định thi hành", "quyết định cho",
            "quyết định không", "quyết định kỷ luật", "quyết định triệu tập", "quyết định kiện toàn",
            "quyết định", "quyết nghị", "ban hành kèm theo", "bãi bỏ", "bổ nhiệm", "miễn nhiệm", "công nhận",
        ]),
        but_not: phrases!["xem xét, quyết định", "trình phê duyệt"],
        under: Role::Conclusion,
        hits: examples(&[
            "[[Hội nghị thông qua Báo cáo kiểm điểm năm 2024.]]",
            "[[Phê duyệt Kế hoạch bảo đảm thoát nước mùa mưa.]]",
            "[[Thông qua nhiệm vụ phát triển kinh tế rừng năm 2027.]]",
            "[[Ban Thường vụ quyết định thành lập Ban Chỉ đạo.]]",
            "[[Thông qua các chính sách của đề nghị xây dựng Luật Đê điều.]]",
        ]),
        misses: examples(&[
            "Giao Sở Nội vụ trình Ban Thường vụ xem xét, quyết định.",
            "Nâng cao nhận thức thông qua các hoạt động cộng đồng.",
            "Đã tập trung xem xét, quyết định nhiều chủ trương lớn.",
        ]),
    },
    Rule {
        id: "decision/takes_effect",
        source: source("3.4; DEC22, DEC23"),
        kind: Kind::Decision,
        says: Said {
            vi: "Văn bản có hiệu lực, thay thế hoặc bãi bỏ văn bản khác",
            en: "The document takes effect, or replaces another",
        },
        unlike: Said { vi: "thời hạn của nhiệm vụ", en: "the deadline of a task" },
        confidence: Confidence::High,
        roles: &[],
        cue: Cue::Anywhere(phrases![
            "có hiệu lực từ", "có hiệu lực kể từ", "có hiệu lực thi hành", "này thay thế", "hết hiệu lực",
            "nghị quyết này đã được", "nghị quyết này được", "nghị quyết được hội đồng",
            "nghị quyết đã được hội đồng", "có hiệu lực sau", "có hiệu lực thi hành sau",
        ]),
        but_not: phrases!["tuyên truyền", "trước khi"],
        under: Role::Conclusion,
        hits: examples(&[
            "[[Quyết định này có hiệu lực kể từ ngày ký.]]",
            "[[Thông báo này thay thế Thông báo số 12/TB-UBND.]]",
            "[[Nghị quyết được Hội đồng nhân dân tỉnh Lĩnh Giang khóa XV thông qua.]]",
        ]),
        misses: examples(&[
            "Bộ máy hoạt động có hiệu lực, hiệu quả.",
            "Nâng cao hiệu lực quản lý nhà nước.",
            "Luật Đê điều được thông qua ngày 10/5/2020, có hiệu lực từ ngày 01/01/2021.",
        ]),
    },
    Rule {
        id: "decision/position",
        source: source("3.4, and the guide's «a position that binds»"),
        kind: Kind::Decision,
        says: Said {
            vi: "Nêu quan điểm chỉ đạo có tính bắt buộc", en: "Takes a position that binds"
        },
        unlike: Said {
            vi: "phần quan điểm chung của nghị quyết",
            en: "the general viewpoints of a resolution",
        },
        confidence: Confidence::Medium,
        roles: OPEN,
        cue: Cue::Anywhere(phrases![
            "quan điểm chỉ đạo của ngành là", "quan điểm chỉ đạo của tỉnh là", "quan điểm chỉ đạo là",
            "chủ trương của tỉnh là", "chủ trương chung là", "quan điểm chung là", "quan điểm của tỉnh là",
        ]),
        but_not: phrases![],
        under: Role::Unknown,
        hits: examples(&[
            "[[Quan điểm chỉ đạo của ngành là chỉ cấp phép một lần.]]",
            "[[Chủ trương của tỉnh là không mở rộng diện tích mía.]]",
        ]),
        misses: examples(&["Quán triệt quan điểm chỉ đạo của Trung ương."]),
    },
    Rule {
        id: "decision/listed",
        source: source("3.1; DEC12, DEC13"),
        kind: Kind::Decision,
        says: Said {
            vi: "Nằm trong danh sách những điều được thống nhất, quyết định",
            en: "Stands in the list of what was agreed",
        },
        unlike: Said {
            vi: "đối tượng mà một văn bản khác quy định",
            en: "whom another document's rule applies to",
        },
        confidence: Confidence::Medium,
        roles: &[Role::Decision],
        cue: Cue::Part,
        but_not: phrases![],
        under: Role::Decision,
        hits: examples(&["[[Người lao động làm việc tại vùng biên giới từ đủ 5 năm.]]"]),
        misses: examples(&["Giao Sở Nội vụ hướng dẫn thực hiện."]),
    },
    Rule {
        id: "decision/grants",
        source: source("3.4, 3.5 («a right is not a task»); DEC19"),
        kind: Kind::Decision,
        says: Said {
            vi: "Định mức hỗ trợ, cho vay hoặc quyền lợi được hưởng",
            en: "Sets what is granted, lent or paid, and how much",
        },
        unlike: Said {
            vi: "kể lại số tiền đã hỗ trợ, đã giải ngân", en: "an account of what was paid"
        },
        confidence: Confidence::Medium,
        roles: &[Role::Unknown, Role::Conclusion, Role::Task],
        cue: Cue::Anywhere(phrases![
            "được vay", "được hưởng", "được hỗ trợ", "được trợ cấp", "được miễn",
            "ngân sách thành phố hỗ trợ", "ngân sách tỉnh hỗ trợ", "ngân sách nhà nước hỗ trợ",
            "ngân sách trung ương hỗ trợ", "ngân sách huyện hỗ trợ", "ngân sách xã hỗ trợ",
            "ngân sách địa phương hỗ trợ", "ngân sách nhà nước chi trả", "ngân sách nhà nước đóng", "hỗ trợ",
            "trợ cấp", "thưởng", "mức hỗ trợ", "mức thưởng", "mức trợ cấp", "mức chi", "mức vay", "định mức",
        ]),
        but_not: phrases!["đã được", "đã hỗ trợ", "đang"],
        under: Role::Task,
        hits: examples(&[
            "[[Ngân sách tỉnh hỗ trợ 20 triệu đồng/hộ để sửa chữa nhà ở.]]",
            "[[Hộ nghèo được vay tối đa 30 triệu đồng, lãi suất 3%/năm.]]",
            "[[Hỗ trợ hộ dời nhà khỏi bờ sông: 40 triệu đồng/hộ.]]",
        ]),
        misses: examples(&[
            "Các hộ được hỗ trợ kịp thời.",
            "Đến nay 325 hộ đã được hỗ trợ 6.500 triệu đồng.",
        ]),
    },
    Rule {
        id: "decision/will",
        source: source("3.2 («sẽ»), 3.5 (self-commitment)"),
        kind: Kind::Decision,
        says: Said {
            vi: "Cơ quan kết luận cho biết chính mình sẽ làm gì",
            en: "The body that concludes says what it will do itself",
        },
        unlike: Said {
            vi: "việc cơ quan cấp dưới sẽ làm; dự báo",
            en: "what a lower body will do; a forecast",
        },
        confidence: Confidence::Low,
        roles: OPEN,
        cue: Cue::Predicate(phrases![
            "sẽ phân công", "sẽ quyết định", "sẽ bố trí", "sẽ hỗ trợ", "sẽ thành lập",
        ]),
        but_not: phrases!["nếu", "dự kiến"],
        under: Role::Conclusion,
        hits: examples(&["[[Chính phủ sẽ phân công các bộ hướng dẫn thực hiện Chương trình.]]"]),
        misses: examples(&[
            "Sở Tài chính sẽ hỗ trợ các xã hoàn thiện hồ sơ.",
            "Nếu mưa lớn, Chính phủ sẽ quyết định sau.",
        ]),
    },
    Rule {
        id: "decision/sets_up",
        source: source("3.4; DEC25"),
        kind: Kind::Decision,
        says: Said { vi: "Thành lập hoặc kiện toàn một tổ chức", en: "Sets up a body" },
        unlike: Said {
            vi: "nhiệm vụ thành lập giao cho cơ quan khác", en: "a task to set something up"
        },
        confidence: Confidence::Medium,
        roles: &[Role::Conclusion, Role::Unknown],
        cue: Cue::Head(phrases![
            "thành lập ban chỉ đạo", "thành lập tổ công tác", "thành lập hội đồng", "thành lập đoàn",
            "kiện toàn ban chỉ đạo",
        ]),
        but_not: phrases![],
        under: Role::Conclusion,
        hits: examples(&[
            "[[Thành lập Tổ công tác do Phó Chủ tịch làm Tổ trưởng.]]",
            "[[Kiện toàn Ban Chỉ đạo phòng thủ dân sự.]]",
        ]),
        misses: examples(&["Đã thành lập Tổ công tác từ tháng 3."]),
    },
    Rule {
        id: "decision/votes",
        source: source("3.4; DEC11; 9.3 micro-case 24"),
        kind: Kind::Decision,
        says: Said {
            vi: "Hội nghị, kỳ họp đã biểu quyết, thống nhất hoặc thông qua",
            en: "The meeting voted, agreed or adopted",
        },
        unlike: Said {
            vi: "«đã tập trung xem xét, quyết định nhiều chủ trương»: kể lại kết quả cả nhiệm kỳ",
            en: "an account of what was decided over years",
        },
        confidence: Confidence::Medium,
        roles: &[Role::Unknown, Role::Conclusion, Role::Decision],
        cue: Cue::Anywhere(phrases![
            "đã biểu quyết", "đã thống nhất", "đã nhất trí", "đã thông qua", "đã quyết nghị", "đã tán thành",
            "đã bỏ phiếu", "đã quyết định", "biểu quyết thông qua", "biểu quyết nhất trí",
            "biểu quyết tán thành", "và thống nhất", "và nhất trí", "thống nhất thông qua",
            "nhất trí thông qua", "và thông qua",
        ]),
        but_not: phrases![
            "thống nhất đánh giá", "thống nhất nhận định", "thống nhất rút ra", "như sau", "ngày thông qua",
            "thống nhất kết luận", "thống nhất nội dung sau",
        ],
        under: Role::Unknown,
        hits: examples(&[
            "[[Hội nghị đã biểu quyết thông qua Báo cáo với 32/32 đại biểu tán thành.]]",
            "[[Kỳ họp đã nhất trí thông qua 07 nghị quyết.]]",
        ]),
        misses: examples(&[
            "Quốc hội đã thông qua Luật Đê điều.",
            "Hội nghị đã thống nhất đánh giá tình hình như sau:",
        ]),
    },
    Rule {
        id: "decision/permits",
        source: source("3.4, 3.5 (a right is no task)"),
        kind: Kind::Decision,
        says: Said { vi: "Cho ai được phép làm việc gì", en: "Gives someone leave to do something" },
        unlike: Said {
            vi: "kể lại việc đã được phép", en: "an account of leave that was given"
        },
        confidence: Confidence::Medium,
        roles: &[Role::Unknown, Role::Conclusion, Role::Task, Role::Decision],
        cue: Cue::Predicate(phrases!["được phép", "được quyền"]),
        but_not: phrases!["đã được phép", "không được phép", "nếu được phép"],
        under: Role::Conclusion,
        hits: examples(&[
            "[[Ủy ban nhân dân các xã được phép thuê thêm kho tạm trong năm 2027.]]",
            "[[Được phép áp dụng hình thức chỉ định thầu rút gọn.]]",
        ]),
        misses: examples(&["Các hộ đã được phép xây dựng từ năm 2025."]),
    },
    Rule {
        id: "decision/allots",
        source: source("3.4; 1.5 HĐND"),
        kind: Kind::Decision,
        says: Said {
            vi: "Giao chỉ tiêu, dự toán, kế hoạch, biên chế",
            en: "Allots targets, budgets or posts",
        },
        unlike: Said { vi: "giao việc cho một cơ quan", en: "assigns work to a body" },
        confidence: Confidence::Medium,
        roles: &[Role::Conclusion, Role::Decision],
        cue: Cue::Predicate(phrases![
            "giao chỉ tiêu", "giao dự toán", "giao kế hoạch", "giao biên chế", "giao số lượng", "phân bổ",
            "giao bổ sung", "bổ sung dự toán", "điều chỉnh dự toán",
        ]),
        but_not: phrases![],
        under: Role::Conclusion,
        hits: examples(&["[[Giao chỉ tiêu trồng rừng năm 2027 như nội dung Tờ trình.]]"]),
        misses: examples(&["Giao Sở Tài chính phân bổ dự toán.", "Sở Tài chính phân bổ dự toán cho các xã."]),
    },
];
