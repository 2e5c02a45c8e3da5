// An invented notice.
export const notice = `ỦY BAN NHÂN DÂN
TỈNH SÔNG LAM
Số: 45/TB-UBND
Sông Lam, ngày 12 tháng 5 năm 2025

THÔNG BÁO
Kết luận của Chủ tịch Ủy ban nhân dân tỉnh tại cuộc họp về cải tạo kênh Bản Đồn

I. ĐÁNH GIÁ CHUNG
Đến nay đã cải tạo 12 km kênh, đạt 62% kế hoạch. Tuy nhiên, việc bàn giao mặt bằng còn chậm.

II. NHIỆM VỤ
1. Giao Sở Nông nghiệp và Môi trường chủ trì, phối hợp với Sở Tài chính rà soát kinh phí, báo cáo trước ngày 30/6/2025.
2. Đồng ý điều chỉnh hướng tuyến đoạn kênh số 3 theo đề nghị của chủ đầu tư.
3. Ủy ban nhân dân xã Bản Đồn vận động các hộ bàn giao mặt bằng trong tháng 7/2025.
`;
