/**
 * Units of the former Tây Sơn district, the five communes that followed it on 1 July 2025, and the offices of a
 * commune, one a line.
 *
 * Taken from the domain list units.csv, columns code, name_vi, type_vi, aliases and short_name, submits_report,
 * valid_from, valid_to, successor_code; the note says what in columns status and source is not certain.
 */
export const ORG_UNIT_TABLE = `
mã|tên|loại|tên khác|báo cáo|từ ngày|đến ngày|đơn vị sau|ghi chú
X21808|UBND thị trấn Phú Phong|thị trấn|Thị trấn Phú Phong;TT Phú Phong;TT. Phú Phong;Thi tran Phu Phong;Phú Phong|Có||2025-06-30|TS5-1|
X21811|UBND xã Bình Tân|xã|Xã Bình Tân;Bình Tân|Có||2025-06-30|TS5-4|Đơn vị sau sắp xếp: chưa kiểm chứng
X21814|UBND xã Tây Thuận|xã|Xã Tây Thuận;Tây Thuận|Có||2025-06-30|TS5-2|
X21817|UBND xã Bình Thuận|xã|Xã Bình Thuận;Bình Thuận|Có||2025-06-30|TS5-4|Đơn vị sau sắp xếp: chưa kiểm chứng
X21820|UBND xã Tây Giang|xã|Xã Tây Giang;Tây Giang|Có||2025-06-30|TS5-2|
X21823|UBND xã Bình Thành|xã|Xã Bình Thành;Bình Thành|Có||2025-06-30|TS5-5|Đơn vị sau sắp xếp: chưa kiểm chứng
X21826|UBND xã Tây An|xã|Xã Tây An;Tây An|Có||2025-06-30|TS5-4|Đơn vị sau sắp xếp: chưa kiểm chứng
X21829|UBND xã Bình Hòa|xã|Xã Bình Hòa;Bình Hoà;Bình Hòa|Có||2025-06-30|TS5-5|Đơn vị sau sắp xếp: chưa kiểm chứng
X21832|UBND xã Tây Bình|xã|Xã Tây Bình;Tây Bình|Có||2025-06-30|TS5-5|Đơn vị sau sắp xếp: chưa kiểm chứng
X21835|UBND xã Bình Tường|xã|Xã Bình Tường;Bình Tường|Có||2025-06-30|TS5-3|Đơn vị sau sắp xếp: chưa kiểm chứng
X21838|UBND xã Tây Vinh|xã|Xã Tây Vinh;Tây Vinh|Có||2025-06-30|TS5-5|Đơn vị sau sắp xếp: chưa kiểm chứng
X21841|UBND xã Vĩnh An|xã|Xã Vĩnh An;Vĩnh An|Có||2025-06-30|TS5-3|Đơn vị sau sắp xếp: chưa kiểm chứng
X21844|UBND xã Tây Xuân|xã|Xã Tây Xuân;Tây Xuân|Có||2025-06-30|TS5-1|
X21847|UBND xã Bình Nghi|xã|Xã Bình Nghi;Bình Nghi|Có||2025-06-30|TS5-1|
X21850|UBND xã Tây Phú|xã|Xã Tây Phú;Tây Phú|Có||2025-06-30|TS5-3|Đơn vị sau sắp xếp: chưa kiểm chứng
TS5-1|UBND xã Tây Sơn|xã|Xã Tây Sơn;Tây Sơn|Có|2025-07-01|||
TS5-2|UBND xã Bình Khê|xã|Xã Bình Khê;Bình Khê|Có|2025-07-01|||
TS5-3|UBND xã Bình Phú|xã|Xã Bình Phú;Bình Phú|Có|2025-07-01|||Các xã hợp thành: chưa kiểm chứng
TS5-4|UBND xã Bình Hiệp|xã|Xã Bình Hiệp;Bình Hiệp|Có|2025-07-01|||Các xã hợp thành: chưa kiểm chứng
TS5-5|UBND xã Bình An|xã|Xã Bình An;Bình An|Có|2025-07-01|||Các xã hợp thành: chưa kiểm chứng
D-PNV|Phòng Nội vụ|phòng, ban, ngành||Có||2025-06-30||
D-PTP|Phòng Tư pháp|phòng, ban, ngành||Có||2025-06-30||Theo quy định chung về phòng chuyên môn cấp huyện (NĐ 37/2014/NĐ-CP, NĐ 108/2020/NĐ-CP)
D-PTCKH|Phòng Tài chính - Kế hoạch|phòng, ban, ngành||Có||2025-06-30||Theo quy định chung về phòng chuyên môn cấp huyện (NĐ 37/2014/NĐ-CP, NĐ 108/2020/NĐ-CP)
D-PTNMT|Phòng Tài nguyên và Môi trường|phòng, ban, ngành||Có||2025-06-30||Theo quy định chung về phòng chuyên môn cấp huyện (NĐ 37/2014/NĐ-CP, NĐ 108/2020/NĐ-CP)
D-PLDTBXH|Phòng Lao động - Thương binh và Xã hội|phòng, ban, ngành||Có||2025-06-30||Theo quy định chung về phòng chuyên môn cấp huyện (NĐ 37/2014/NĐ-CP, NĐ 108/2020/NĐ-CP)
D-PVHTT|Phòng Văn hóa và Thông tin|phòng, ban, ngành||Có||2025-06-30||
D-PGDDT|Phòng Giáo dục và Đào tạo|phòng, ban, ngành||Có||2025-06-30||Theo quy định chung về phòng chuyên môn cấp huyện (NĐ 37/2014/NĐ-CP, NĐ 108/2020/NĐ-CP)
D-PYT|Phòng Y tế|phòng, ban, ngành||Có||2025-06-30||Chưa rõ có lập riêng; nơi không lập riêng thì Văn phòng HĐND và UBND đảm nhiệm
D-TTR|Thanh tra huyện|phòng, ban, ngành||Có||2025-06-30||Theo quy định chung về phòng chuyên môn cấp huyện (NĐ 37/2014/NĐ-CP, NĐ 108/2020/NĐ-CP)
D-VP|Văn phòng HĐND và UBND huyện|phòng, ban, ngành||Có||2025-06-30||Theo quy định chung về phòng chuyên môn cấp huyện (NĐ 37/2014/NĐ-CP, NĐ 108/2020/NĐ-CP)
D-PNN|Phòng Nông nghiệp và Phát triển nông thôn|phòng, ban, ngành||Có||2025-06-30||Theo phòng đặc thù của huyện nông thôn, chưa kiểm chứng; đề nghị rà soát
D-PKTHT|Phòng Kinh tế và Hạ tầng|phòng, ban, ngành||Có||2025-06-30||Theo phòng đặc thù của huyện nông thôn, chưa kiểm chứng; đề nghị rà soát
D-PDT|Phòng Dân tộc|phòng, ban, ngành||Không||2025-06-30||Chưa rõ có lập ở huyện Tây Sơn; chuyển thành Có nếu cơ quan này báo cáo
D-TTVHTTTT|Trung tâm Văn hóa - Thông tin - Thể thao huyện|phòng, ban, ngành||Có||2025-06-30||
D-BQLDA|Ban Quản lý dự án đầu tư xây dựng và Phát triển quỹ đất huyện|phòng, ban, ngành||Không||2025-06-30||Tên theo thông lệ, chưa kiểm chứng; chuyển thành Có nếu cơ quan này báo cáo
D-TTDVNN|Trung tâm Dịch vụ nông nghiệp huyện|phòng, ban, ngành||Không||2025-06-30||Tên theo thông lệ, chưa kiểm chứng; chuyển thành Có nếu cơ quan này báo cáo
D-CAH|Công an huyện|phòng, ban, ngành||Không||2025-06-30||Tên theo thông lệ, chưa kiểm chứng; chuyển thành Có nếu cơ quan này báo cáo
D-BCHQS|Ban Chỉ huy Quân sự huyện|phòng, ban, ngành||Không||2025-06-30||Tên theo thông lệ, chưa kiểm chứng; chuyển thành Có nếu cơ quan này báo cáo
D-CCTK|Chi cục Thống kê khu vực/huyện|phòng, ban, ngành||Không||2025-06-30||Tên theo thông lệ, chưa kiểm chứng; chuyển thành Có nếu cơ quan này báo cáo
D-BHXH|Bảo hiểm xã hội huyện|phòng, ban, ngành||Không||2025-06-30||Tên theo thông lệ, chưa kiểm chứng; chuyển thành Có nếu cơ quan này báo cáo
D-CCT|Chi cục Thuế khu vực|phòng, ban, ngành||Không||2025-06-30||Tên theo thông lệ, chưa kiểm chứng; chuyển thành Có nếu cơ quan này báo cáo
D-TTYT|Trung tâm Y tế huyện|phòng, ban, ngành||Không||2025-06-30||Tên theo thông lệ, chưa kiểm chứng; chuyển thành Có nếu cơ quan này báo cáo
D-MTTQ|Ủy ban MTTQ Việt Nam huyện|phòng, ban, ngành||Không||2025-06-30||Tên theo thông lệ, chưa kiểm chứng; chuyển thành Có nếu cơ quan này báo cáo
C-VP|Văn phòng HĐND và UBND xã|phòng, ban, ngành||Có|2025-07-01|||Theo quy định chung về cơ quan chuyên môn cấp xã (NĐ 150/2025/NĐ-CP)
C-KT|Phòng Kinh tế (xã)|phòng, ban, ngành||Có|2025-07-01|||Theo quy định chung về cơ quan chuyên môn cấp xã (NĐ 150/2025/NĐ-CP)
C-VHXH|Phòng Văn hóa - Xã hội (xã)|phòng, ban, ngành||Có|2025-07-01|||Theo quy định chung về cơ quan chuyên môn cấp xã (NĐ 150/2025/NĐ-CP)
C-HCC|Trung tâm Phục vụ hành chính công xã|phòng, ban, ngành||Có|2025-07-01|||Theo quy định chung về cơ quan chuyên môn cấp xã (NĐ 150/2025/NĐ-CP)
D-HKL|Hạt Kiểm lâm|phòng, ban, ngành||Không||2025-06-30||Tên theo thông lệ, chưa kiểm chứng; chuyển thành Có nếu cơ quan này báo cáo
D-NHCSXH|Phòng giao dịch Ngân hàng Chính sách xã hội huyện|phòng, ban, ngành||Không||2025-06-30||Tên theo thông lệ, chưa kiểm chứng; chuyển thành Có nếu cơ quan này báo cáo
D-HND|Hội Nông dân huyện|phòng, ban, ngành||Không||2025-06-30||Tên theo thông lệ, chưa kiểm chứng; chuyển thành Có nếu cơ quan này báo cáo
D-LHPN|Hội Liên hiệp Phụ nữ huyện|phòng, ban, ngành||Không||2025-06-30||Tên theo thông lệ, chưa kiểm chứng; chuyển thành Có nếu cơ quan này báo cáo
D-DTN|Huyện đoàn|phòng, ban, ngành||Không||2025-06-30||Tên theo thông lệ, chưa kiểm chứng; chuyển thành Có nếu cơ quan này báo cáo
D-CCB|Hội Cựu chiến binh huyện|phòng, ban, ngành||Không||2025-06-30||Tên theo thông lệ, chưa kiểm chứng; chuyển thành Có nếu cơ quan này báo cáo
D-LDLD|Liên đoàn Lao động huyện|phòng, ban, ngành||Không||2025-06-30||Tên theo thông lệ, chưa kiểm chứng; chuyển thành Có nếu cơ quan này báo cáo
`;
