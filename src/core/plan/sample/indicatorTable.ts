/**
 * The catalogue of 59 indicators and 34 rows of base data of a district, one a line.
 *
 * Taken from the domain catalogue indicators.csv, columns code, name_vi, unit_vi, value_type, decimals, direction,
 * nature_vi, aggregation, numerator, denominator, weight, factor, applies_to, owner (blank: the units themselves),
 * set, required, hard_min, hard_max, warn_min, warn_max, group_vi, sample_target_commune; the last column says how the
 * figure is obtained. Ranges are assumptions of ours. Targets are samples that nobody has issued.
 */
export const INDICATOR_TABLE = `
mã|chỉ tiêu|đơn vị tính|kiểu|thập phân|chiều hướng|tính chất|cách tổng hợp|tử số|mẫu số|quyền số|hệ số|áp dụng|cung cấp|bộ|phải nhập|nhỏ nhất|lớn nhất|cảnh báo dưới|cảnh báo trên|nhóm|kế hoạch mẫu|cách tính
B01|Dân số trung bình|người|Số nguyên|0|Không xét|Bình quân năm|Cộng||||1|xã;thị trấn|D-CCTK|cốt lõi|Có|0||1000|30000|Số liệu nền||Dân số trung bình trong năm; là mẫu số, quyền số của nhiều chỉ tiêu nên lấy từ một nguồn thống nhất
B02|Tổng số hộ dân cư|hộ|Số nguyên|0|Không xét|Cuối kỳ|Cộng||||1|xã;thị trấn||cốt lõi|Có|0||300|9000|Số liệu nền||Hộ thực tế thường trú; là mẫu số của tỷ lệ hộ nghèo, tỷ lệ gia đình văn hóa
B03|Lực lượng lao động từ 15 tuổi trở lên|người|Số nguyên|0|Không xét|Cuối kỳ|Cộng||||1|xã;thị trấn|D-CCTK|cốt lõi|Có|0||500|20000|Số liệu nền||Người từ 15 tuổi trở lên đang làm việc hoặc đang tìm việc
KT01|Tổng giá trị sản xuất trên địa bàn (giá so sánh 2010)|triệu đồng|Số|0|Càng cao càng tốt|Trong năm|Cộng||||1|xã;thị trấn|D-CCTK|cốt lõi|Có|0||10000|5000000|Kinh tế|350000|KT03 + KT04 + KT05, giá so sánh 2010
KT02|Tốc độ tăng tổng giá trị sản xuất so với năm trước|%|%|2|Càng cao càng tốt|Trong năm|Tính tốc độ tăng từ tổng số|KT01|KT01@năm trước||1|xã;thị trấn||cốt lõi|Có|-100|300|-5|25|Kinh tế|8.5|(KT01 năm nay / KT01 năm trước - 1) × 100; không cộng, không bình quân các đơn vị
KT03|Giá trị sản xuất nông, lâm nghiệp, thủy sản|triệu đồng|Số|0|Càng cao càng tốt|Trong năm|Cộng||||1|xã;thị trấn|D-CCTK|cốt lõi|Có|0||1000|2000000|Kinh tế|95000|Giá so sánh 2010
KT04|Giá trị sản xuất công nghiệp - tiểu thủ công nghiệp - xây dựng|triệu đồng|Số|0|Càng cao càng tốt|Trong năm|Cộng||||1|xã;thị trấn|D-CCTK|cốt lõi|Có|0||0|4000000|Kinh tế|170000|Giá so sánh 2010
KT05|Giá trị sản xuất thương mại - dịch vụ|triệu đồng|Số|0|Càng cao càng tốt|Trong năm|Cộng||||1|xã;thị trấn|D-CCTK|cốt lõi|Có|0||0|3000000|Kinh tế|85000|Giá so sánh 2010
KT06.T|Giá trị công nghiệp - xây dựng và thương mại - dịch vụ (giá hiện hành)|triệu đồng|Số|0|Không xét|Trong năm|Cộng||||1|xã;thị trấn|D-CCTK|cốt lõi|Có|0||||Kinh tế||Giá hiện hành
KT06.M|Tổng giá trị sản xuất (giá hiện hành)|triệu đồng|Số|0|Không xét|Trong năm|Cộng||||1|xã;thị trấn|D-CCTK|cốt lõi|Có|0||||Kinh tế||Giá hiện hành
KT06|Tỷ trọng công nghiệp - xây dựng và thương mại - dịch vụ trong cơ cấu kinh tế (giá hiện hành)|%|%|2|Càng cao càng tốt|Trong năm|Tính tỷ lệ từ tổng tử số, mẫu số|KT06.T|KT06.M||1|xã;thị trấn||cốt lõi|Có|0|100|20|98|Kinh tế|72|KT06.T / KT06.M × 100
KT07|Thu ngân sách nhà nước trên địa bàn|triệu đồng|Số|1|Càng cao càng tốt|Trong năm|Cộng||||1|xã;thị trấn||cốt lõi|Có|||50|100000|Kinh tế|9500|Có thể âm khi hoàn thuế
KT08.M|Dự toán giao|triệu đồng|Số|1|Không xét|Trong năm|Cộng||||1|xã;thị trấn||cốt lõi|Có|0||||Kinh tế||Dự toán thu ngân sách nhà nước được giao
KT08|Tỷ lệ thu ngân sách so với dự toán giao|%|%|2|Càng cao càng tốt|Trong năm|Tính tỷ lệ từ tổng tử số, mẫu số|KT07|KT08.M||1|xã;thị trấn||cốt lõi|Có|0||30|300|Kinh tế|100|KT07 / KT08.M × 100; có thể trên 100%
KT09|Tổng vốn đầu tư phát triển trên địa bàn|triệu đồng|Số|0|Càng cao càng tốt|Trong năm|Cộng||||1|xã;thị trấn|D-CCTK|cốt lõi|Có|0||0|2000000|Kinh tế|40000|Vốn của mọi nguồn thực hiện trong năm
KT10.T|Vốn đã giải ngân|triệu đồng|Số|1|Không xét|Trong năm|Cộng||||1|xã;thị trấn||cốt lõi|Có|0||||Kinh tế||Vốn đầu tư công giải ngân trong năm
KT10.M|Kế hoạch vốn|triệu đồng|Số|1|Không xét|Trong năm|Cộng||||1|xã;thị trấn||cốt lõi|Có|0||||Kinh tế||Kế hoạch vốn đầu tư công được giao
KT10|Tỷ lệ giải ngân vốn đầu tư công|%|%|2|Càng cao càng tốt|Trong năm|Tính tỷ lệ từ tổng tử số, mẫu số|KT10.T|KT10.M||1|xã;thị trấn||cốt lõi|Có|0||10|100|Kinh tế|95|KT10.T / KT10.M × 100
KT11|Thu nhập bình quân đầu người|triệu đồng/người/năm|Số|1|Càng cao càng tốt|Trong năm|Bình quân gia quyền|||B01|1|xã;thị trấn|D-CCTK|cốt lõi|Có|0||15|150|Kinh tế|50|Thu nhập của hộ chia cho số người trong năm, khác với tổng sản phẩm bình quân đầu người; toàn địa bàn bình quân theo dân số (B01)
KT12|Diện tích gieo trồng cây hằng năm|ha|Số|1|Càng cao càng tốt|Trong năm|Cộng||||1|xã;thị trấn||cốt lõi|Có|0||0|3000|Kinh tế|820|Cộng diện tích gieo trồng các vụ trong năm
KT13|Sản lượng lương thực cây có hạt|tấn|Số|1|Càng cao càng tốt|Trong năm|Cộng||||1|xã;thị trấn||cốt lõi|Có|0||0|20000|Kinh tế|4800|Lúa, ngô và cây lương thực có hạt khác, cả năm
KT14.T|Sản lượng lúa cả năm|tấn|Số|1|Không xét|Trong năm|Cộng||||1|xã;thị trấn||cốt lõi|Có|0||||Kinh tế||Cộng sản lượng các vụ trong năm
KT14.M|Diện tích gieo trồng lúa cả năm|ha|Số|1|Không xét|Trong năm|Cộng||||1|xã;thị trấn||cốt lõi|Có|0||||Kinh tế||Cộng diện tích gieo trồng lúa các vụ trong năm
KT14|Năng suất lúa bình quân cả năm|tạ/ha|Số|1|Càng cao càng tốt|Trong năm|Tính tỷ lệ từ tổng tử số, mẫu số|KT14.T|KT14.M||10|xã;thị trấn||cốt lõi|Có|0||25|90|Kinh tế|66|KT14.T / KT14.M × 10 (1 tấn = 10 tạ)
KT15|Tổng đàn bò|con|Số nguyên|0|Càng cao càng tốt|Cuối kỳ|Cộng||||1|xã;thị trấn||cốt lõi|Có|0||0|10000|Kinh tế|3000|Tổng số bò có đến cuối kỳ
KT16|Diện tích rừng trồng tập trung trong năm|ha|Số|1|Càng cao càng tốt|Trong năm|Cộng||||1|xã;thị trấn||cốt lõi|Có|0||0|1000|Kinh tế|60|Diện tích trồng mới tập trung trong năm
KT17|Số doanh nghiệp thành lập mới|doanh nghiệp|Số nguyên|0|Càng cao càng tốt|Trong năm|Cộng||||1|xã;thị trấn|D-PTCKH|cốt lõi|Có|0||0|50|Kinh tế|4|Doanh nghiệp đăng ký thành lập trong năm
KT18|Số sản phẩm OCOP được công nhận đạt từ 3 sao trở lên (lũy kế)|sản phẩm|Số nguyên|0|Càng cao càng tốt|Lũy kế|Cộng||||1|xã;thị trấn||cốt lõi|Có|0||0|30|Kinh tế|2|Cộng dồn đến cuối kỳ
XH01|Tỷ lệ hộ nghèo đa chiều (hộ nghèo và hộ cận nghèo)|%|%|2|Càng thấp càng tốt|Cuối kỳ|Tính tỷ lệ từ tổng tử số, mẫu số|XH03+XH04|B02||1|xã;thị trấn||cốt lõi|Có|0|100|0|40|Xã hội|3.5|(XH03 + XH04) / B02 × 100
XH02|Mức giảm tỷ lệ hộ nghèo đa chiều trong năm|điểm %|Số|2|Càng cao càng tốt|Trong năm|Chênh lệch tỷ lệ|XH01@năm trước|XH01||1|xã;thị trấn||cốt lõi|Có|-100|100|-2|10|Xã hội|1|XH01 năm trước - XH01 năm nay; đơn vị là điểm phần trăm, giảm ghi số dương
XH03|Số hộ nghèo|hộ|Số nguyên|0|Càng thấp càng tốt|Cuối kỳ|Cộng||||1|xã;thị trấn||cốt lõi|Có|0||0|1500|Xã hội|45|Hộ nghèo theo chuẩn nghèo đa chiều, chưa gồm hộ cận nghèo
XH04|Số hộ cận nghèo|hộ|Số nguyên|0|Càng thấp càng tốt|Cuối kỳ|Cộng||||1|xã;thị trấn||cốt lõi|Có|0||0|1500|Xã hội|70|Hộ cận nghèo theo chuẩn nghèo đa chiều
XH05.T|Số người có thẻ bảo hiểm y tế|người|Số nguyên|0|Không xét|Cuối kỳ|Cộng||||1|xã;thị trấn|D-BHXH|cốt lõi|Có|0||||Xã hội||Người có thẻ còn giá trị đến cuối kỳ
XH05|Tỷ lệ dân số tham gia bảo hiểm y tế|%|%|2|Càng cao càng tốt|Cuối kỳ|Tính tỷ lệ từ tổng tử số, mẫu số|XH05.T|B01||1|xã;thị trấn||cốt lõi|Có|0||60|100|Xã hội|96|XH05.T / B01 × 100
XH06.T|Số người tham gia bảo hiểm xã hội|người|Số nguyên|0|Không xét|Cuối kỳ|Cộng||||1|xã;thị trấn|D-BHXH|cốt lõi|Có|0||||Xã hội||Bắt buộc và tự nguyện, đến cuối kỳ
XH06|Tỷ lệ lực lượng lao động tham gia bảo hiểm xã hội|%|%|2|Càng cao càng tốt|Cuối kỳ|Tính tỷ lệ từ tổng tử số, mẫu số|XH06.T|B03||1|xã;thị trấn||cốt lõi|Có|0|100|1|80|Xã hội|15|XH06.T / B03 × 100
XH07.T|Số lao động qua đào tạo|người|Số nguyên|0|Không xét|Cuối kỳ|Cộng||||1|xã;thị trấn|D-PLDTBXH|cốt lõi|Có|0||||Xã hội||Đến cuối kỳ
XH07|Tỷ lệ lao động qua đào tạo|%|%|2|Càng cao càng tốt|Cuối kỳ|Tính tỷ lệ từ tổng tử số, mẫu số|XH07.T|B03||1|xã;thị trấn||cốt lõi|Có|0|100|15|95|Xã hội|60|XH07.T / B03 × 100
XH08|Số lao động được tạo việc làm mới|người|Số nguyên|0|Càng cao càng tốt|Trong năm|Cộng||||1|xã;thị trấn|D-PLDTBXH|cốt lõi|Có|0||0|1500|Xã hội|150|Người có việc làm mới trong năm
XH09.T|Số trường đạt chuẩn|trường|Số nguyên|0|Không xét|Cuối kỳ|Cộng||||1|xã;thị trấn|D-PGDDT|cốt lõi|Có|0||||Xã hội||Trường công lập đạt chuẩn quốc gia đến cuối kỳ
XH09.M|Tổng số trường|trường|Số nguyên|0|Không xét|Cuối kỳ|Cộng||||1|xã;thị trấn|D-PGDDT|cốt lõi|Có|0||||Xã hội||Tổng số trường trên địa bàn đến cuối kỳ
XH09|Tỷ lệ trường học đạt chuẩn quốc gia|%|%|1|Càng cao càng tốt|Cuối kỳ|Tính tỷ lệ từ tổng tử số, mẫu số|XH09.T|XH09.M||1|xã;thị trấn||cốt lõi|Có|0|100|0|100|Xã hội|80|XH09.T / XH09.M × 100
XH10|Trạm y tế đạt tiêu chí quốc gia về y tế|Đạt/Chưa đạt|Đạt/Chưa đạt|0|Càng cao càng tốt|Cuối kỳ|Đếm số đơn vị đạt||||1|xã;thị trấn||cốt lõi|Có|||||Xã hội|Đạt|Chọn Đạt hoặc Chưa đạt; toàn địa bàn là số đơn vị đạt trên số đơn vị áp dụng
XH11.T|Số trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi|trẻ|Số nguyên|0|Không xét|Trong năm|Cộng||||1|xã;thị trấn|D-TTYT|cốt lõi|Có|0||||Xã hội||Chiều cao theo tuổi thấp
XH11.M|Số trẻ em dưới 5 tuổi được đo|trẻ|Số nguyên|0|Không xét|Trong năm|Cộng||||1|xã;thị trấn|D-TTYT|cốt lõi|Có|0||||Xã hội||Trẻ được đo chiều cao trong năm
XH11|Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng (chiều cao theo tuổi)|%|%|1|Càng thấp càng tốt|Trong năm|Tính tỷ lệ từ tổng tử số, mẫu số|XH11.T|XH11.M||1|xã;thị trấn||cốt lõi|Có|0|100|0|30|Xã hội|10|XH11.T / XH11.M × 100
XH12.S|Số trẻ sinh ra trong năm|người|Số nguyên|0|Không xét|Trong năm|Cộng||||1|xã;thị trấn|D-TTYT|cốt lõi|Có|0||||Xã hội||Trẻ sinh ra sống trong năm
XH12.C|Số người chết trong năm|người|Số nguyên|0|Không xét|Trong năm|Cộng||||1|xã;thị trấn|D-TTYT|cốt lõi|Có|0||||Xã hội||Người chết trong năm
XH12|Tỷ lệ tăng dân số tự nhiên|‰|‰|2|Không xét|Trong năm|Tính tỷ lệ từ tổng tử số, mẫu số|XH12.S-XH12.C|B01||1|xã;thị trấn||cốt lõi|Có|-50|60|-5|20|Xã hội||(XH12.S - XH12.C) / B01 × 1.000; phần nghìn, không là phần trăm
XH13.T|Số gia đình văn hóa|hộ|Số nguyên|0|Không xét|Trong năm|Cộng||||1|xã;thị trấn||cốt lõi|Có|0||||Xã hội||Chỉ ghi số hộ, không lập danh sách
XH13|Tỷ lệ gia đình đạt danh hiệu "Gia đình văn hóa"|%|%|1|Càng cao càng tốt|Trong năm|Tính tỷ lệ từ tổng tử số, mẫu số|XH13.T|B02||1|xã;thị trấn||cốt lõi|Có|0|100|40|100|Xã hội|92|XH13.T / B02 × 100
XH14|Số nhà ở cho hộ nghèo, hộ cận nghèo được xây mới, sửa chữa|nhà|Số nguyên|0|Càng cao càng tốt|Trong năm|Cộng||||1|xã;thị trấn||cốt lõi|Có|0||0|100|Xã hội|3|Thuộc phong trào Vì người nghèo - Không để ai bị bỏ lại phía sau
XH15|Kinh phí vận động Quỹ "Vì người nghèo" và an sinh xã hội|triệu đồng|Số|1|Càng cao càng tốt|Trong năm|Cộng||||1|xã;thị trấn||cốt lõi|Có|0||0|5000|Xã hội|60|Thuộc phong trào Vì người nghèo - Không để ai bị bỏ lại phía sau
MT01.T|Số người dùng nước sạch|người|Số nguyên|0|Không xét|Cuối kỳ|Cộng||||1|xã|D-PNN|cốt lõi|Có|0||||Môi trường||Người dân nông thôn dùng nước sạch đạt quy chuẩn
MT01.M|Dân số nông thôn|người|Số nguyên|0|Không xét|Cuối kỳ|Cộng||||1|xã|D-PNN|cốt lõi|Có|0||||Môi trường||Dân số sống ở nông thôn
MT01|Tỷ lệ dân số nông thôn sử dụng nước sạch đạt quy chuẩn|%|%|1|Càng cao càng tốt|Cuối kỳ|Tính tỷ lệ từ tổng tử số, mẫu số|MT01.T|MT01.M||1|xã||cốt lõi|Có|0|100|0|100|Môi trường|60|MT01.T / MT01.M × 100
MT02.T|Khối lượng thu gom|tấn|Số|1|Không xét|Trong năm|Cộng||||1|xã;thị trấn||cốt lõi|Có|0||||Môi trường||Chất thải rắn sinh hoạt thu gom, xử lý trong năm
MT02.M|Khối lượng phát sinh|tấn|Số|1|Không xét|Trong năm|Cộng||||1|xã;thị trấn||cốt lõi|Có|0||||Môi trường||Chất thải rắn sinh hoạt phát sinh trong năm
MT02|Tỷ lệ chất thải rắn sinh hoạt được thu gom, xử lý|%|%|1|Càng cao càng tốt|Trong năm|Tính tỷ lệ từ tổng tử số, mẫu số|MT02.T|MT02.M||1|xã;thị trấn||cốt lõi|Có|0|100|20|100|Môi trường|85|MT02.T / MT02.M × 100
MT03.T|Diện tích có rừng|ha|Số|1|Không xét|Cuối kỳ|Cộng||||1|xã;thị trấn|D-HKL|cốt lõi|Có|0||||Môi trường||Diện tích có rừng đến cuối kỳ
MT03.M|Diện tích tự nhiên|ha|Số|1|Không xét|Cuối kỳ|Cộng||||1|xã;thị trấn|D-HKL|cốt lõi|Có|0||||Môi trường||Diện tích tự nhiên đến cuối kỳ
MT03|Tỷ lệ che phủ rừng|%|%|2|Càng cao càng tốt|Cuối kỳ|Tính tỷ lệ từ tổng tử số, mẫu số|MT03.T|MT03.M||1|xã;thị trấn||cốt lõi|Có|0|100|0|95|Môi trường|40|MT03.T / MT03.M × 100; đơn vị đồng bằng có thể bằng 0
MT04|Số vụ vi phạm pháp luật về lâm nghiệp|vụ|Số nguyên|0|Càng thấp càng tốt|Trong năm|Cộng||||1|xã;thị trấn|D-HKL|cốt lõi|Có|0||0|50|Môi trường||Số vụ phát hiện trong năm
QA01.T|Số công dân nhập ngũ|người|Số nguyên|0|Không xét|Trong năm|Cộng||||1|xã;thị trấn|D-BCHQS|mở rộng|Không|0||||Quốc phòng - An ninh||Chỉ nhập khi không thuộc danh mục bí mật nhà nước
QA01.M|Chỉ tiêu giao quân|người|Số nguyên|0|Không xét|Trong năm|Cộng||||1|xã;thị trấn|D-BCHQS|mở rộng|Không|0||||Quốc phòng - An ninh||Chỉ nhập khi không thuộc danh mục bí mật nhà nước
QA01|Tỷ lệ giao quân so với chỉ tiêu|%|%|1|Càng cao càng tốt|Trong năm|Tính tỷ lệ từ tổng tử số, mẫu số|QA01.T|QA01.M||1|xã;thị trấn||mở rộng|Không|0||90|105|Quốc phòng - An ninh|100|QA01.T / QA01.M × 100; chỉ báo cáo khi không thuộc danh mục bí mật nhà nước
QA02.T|Số vụ làm rõ|vụ|Số nguyên|0|Không xét|Trong năm|Cộng||||1|xã;thị trấn|D-CAH|mở rộng|Không|0||||Quốc phòng - An ninh||Chỉ nhập khi không thuộc danh mục bí mật nhà nước
QA02.M|Số vụ xảy ra|vụ|Số nguyên|0|Không xét|Trong năm|Cộng||||1|xã;thị trấn|D-CAH|mở rộng|Không|0||||Quốc phòng - An ninh||Chỉ nhập khi không thuộc danh mục bí mật nhà nước
QA02|Tỷ lệ án, vụ việc hình sự được điều tra, làm rõ|%|%|1|Càng cao càng tốt|Trong năm|Tính tỷ lệ từ tổng tử số, mẫu số|QA02.T|QA02.M||1|xã;thị trấn||mở rộng|Không|0|100|50|100|Quốc phòng - An ninh|85|QA02.T / QA02.M × 100; chỉ báo cáo khi không thuộc danh mục bí mật nhà nước
QA03|Số vụ tai nạn giao thông|vụ|Số nguyên|0|Càng thấp càng tốt|Trong năm|Cộng||||1|xã;thị trấn|D-CAH|cốt lõi|Có|0||0|60|Quốc phòng - An ninh||Số vụ xảy ra trên địa bàn trong năm
QA04|Số người chết do tai nạn giao thông|người|Số nguyên|0|Càng thấp càng tốt|Trong năm|Cộng||||1|xã;thị trấn|D-CAH|cốt lõi|Có|0||0|30|Quốc phòng - An ninh||Có người chết thì QA03 lớn hơn 0
QA05|Xã, thị trấn đạt tiêu chuẩn "An toàn về an ninh, trật tự"|Đạt/Chưa đạt|Đạt/Chưa đạt|0|Càng cao càng tốt|Cuối kỳ|Đếm số đơn vị đạt||||1|xã;thị trấn|D-CAH|cốt lõi|Có|||||Quốc phòng - An ninh|Đạt|Chọn Đạt hoặc Chưa đạt; toàn địa bàn là số đơn vị đạt trên số đơn vị áp dụng
NTM01|Số tiêu chí nông thôn mới đạt chuẩn (trong 19 tiêu chí)|tiêu chí|Số nguyên|1|Càng cao càng tốt|Cuối kỳ|Bình quân giản đơn||||1|xã||cốt lõi|Có|0|19|10|19|Xây dựng nông thôn mới|19|Toàn địa bàn là bình quân tiêu chí một xã
NTM02|Xã đạt chuẩn nông thôn mới|Đạt/Chưa đạt|Đạt/Chưa đạt|0|Càng cao càng tốt|Cuối kỳ|Đếm số đơn vị đạt||||1|xã||cốt lõi|Có|||||Xây dựng nông thôn mới|Đạt|Chọn Đạt hoặc Chưa đạt; toàn địa bàn là số xã đạt trên số xã áp dụng
NTM03|Xã đạt chuẩn nông thôn mới nâng cao|Đạt/Chưa đạt|Đạt/Chưa đạt|0|Càng cao càng tốt|Cuối kỳ|Đếm số đơn vị đạt||||1|xã||cốt lõi|Có|||||Xây dựng nông thôn mới||Chọn Đạt hoặc Chưa đạt; toàn địa bàn là số xã đạt trên số xã áp dụng
NTM04|Xã đạt chuẩn nông thôn mới kiểu mẫu|Đạt/Chưa đạt|Đạt/Chưa đạt|0|Càng cao càng tốt|Cuối kỳ|Đếm số đơn vị đạt||||1|xã||cốt lõi|Có|||||Xây dựng nông thôn mới||Chọn Đạt hoặc Chưa đạt; toàn địa bàn là số xã đạt trên số xã áp dụng
NTM05|Thị trấn đạt chuẩn đô thị văn minh|Đạt/Chưa đạt|Đạt/Chưa đạt|0|Càng cao càng tốt|Cuối kỳ|Đếm số đơn vị đạt||||1|thị trấn||cốt lõi|Có|||||Xây dựng nông thôn mới|Đạt|Chọn Đạt hoặc Chưa đạt; không áp dụng cho xã
NTM06|Chiều dài đường giao thông nông thôn được bê tông hóa trong năm|km|Số|2|Càng cao càng tốt|Trong năm|Cộng||||1|xã;thị trấn||cốt lõi|Có|0||0|40|Xây dựng nông thôn mới|2.5|Thuộc phong trào phát triển kết cấu hạ tầng; chỉ tính chiều dài hoàn thành trong năm
NTM07|Vốn huy động xây dựng nông thôn mới trong năm|triệu đồng|Số|1|Càng cao càng tốt|Trong năm|Cộng||||1|xã||cốt lõi|Có|0||0|200000|Xây dựng nông thôn mới|8000|Vốn của mọi nguồn huy động trong năm
CC01.T|Số hồ sơ đúng và trước hạn|hồ sơ|Số nguyên|0|Không xét|Trong năm|Cộng||||1|xã;thị trấn||cốt lõi|Có|0||||Cải cách hành chính - Chuyển đổi số||Hồ sơ giải quyết đúng hạn và trước hạn trong năm
CC01.M|Số hồ sơ đã giải quyết|hồ sơ|Số nguyên|0|Không xét|Trong năm|Cộng||||1|xã;thị trấn||cốt lõi|Có|0||||Cải cách hành chính - Chuyển đổi số||Hồ sơ đã giải quyết trong năm
CC01|Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn và trước hạn|%|%|2|Càng cao càng tốt|Trong năm|Tính tỷ lệ từ tổng tử số, mẫu số|CC01.T|CC01.M||1|xã;thị trấn||cốt lõi|Có|0|100|70|100|Cải cách hành chính - Chuyển đổi số|99|CC01.T / CC01.M × 100
CC02.T|Số hồ sơ trực tuyến|hồ sơ|Số nguyên|0|Không xét|Trong năm|Cộng||||1|xã;thị trấn||cốt lõi|Có|0||||Cải cách hành chính - Chuyển đổi số||Hồ sơ tiếp nhận trực tuyến trong năm
CC02.M|Số hồ sơ tiếp nhận|hồ sơ|Số nguyên|0|Không xét|Trong năm|Cộng||||1|xã;thị trấn||cốt lõi|Có|0||||Cải cách hành chính - Chuyển đổi số||Hồ sơ tiếp nhận trong năm
CC02|Tỷ lệ hồ sơ tiếp nhận trực tuyến|%|%|2|Càng cao càng tốt|Trong năm|Tính tỷ lệ từ tổng tử số, mẫu số|CC02.T|CC02.M||1|xã;thị trấn||cốt lõi|Có|0|100|5|100|Cải cách hành chính - Chuyển đổi số|75|CC02.T / CC02.M × 100
HT01|Số công trình kết cấu hạ tầng hoàn thành đưa vào sử dụng|công trình|Số nguyên|0|Càng cao càng tốt|Trong năm|Cộng||||1|xã;thị trấn||cốt lõi|Có|0||0|60|Kết cấu hạ tầng - Tiết kiệm|4|Thuộc phong trào phát triển kết cấu hạ tầng
HT02|Kinh phí tiết kiệm được trong chi thường xuyên và đầu tư|triệu đồng|Số|1|Càng cao càng tốt|Trong năm|Cộng||||1|xã;thị trấn||cốt lõi|Có|0||0|20000|Kết cấu hạ tầng - Tiết kiệm|50|Thuộc nội dung thực hành tiết kiệm, chống lãng phí
TD01|Số phong trào thi đua theo đợt (chuyên đề) đã phát động|phong trào|Số nguyên|0|Càng cao càng tốt|Trong năm|Cộng||||1|xã;thị trấn;phòng, ban, ngành||cốt lõi|Có|0||0|30|Thi đua - Khen thưởng - Tuyên truyền|2|Đếm số dòng của danh sách phong trào theo đợt, chuyên đề
TD02|Số tập thể được khen thưởng theo thẩm quyền|tập thể|Số nguyên|0|Không xét|Trong năm|Cộng||||1|xã;thị trấn;phòng, ban, ngành||cốt lõi|Có|0||0|200|Thi đua - Khen thưởng - Tuyên truyền||Đếm số dòng của danh sách khen thưởng tập thể
TD03|Số cá nhân được khen thưởng theo thẩm quyền|người|Số nguyên|0|Không xét|Trong năm|Cộng||||1|xã;thị trấn;phòng, ban, ngành||cốt lõi|Có|0||0|1000|Thi đua - Khen thưởng - Tuyên truyền||Đếm số dòng của danh sách khen thưởng cá nhân
TD04|Số tập thể, cá nhân đề nghị cấp trên khen thưởng|trường hợp|Số nguyên|0|Không xét|Trong năm|Cộng||||1|xã;thị trấn;phòng, ban, ngành||cốt lõi|Có|0||0|100|Thi đua - Khen thưởng - Tuyên truyền||Đếm số dòng có trạng thái Đề nghị khen thưởng
TD05|Số điển hình tiên tiến, gương người tốt việc tốt được phát hiện, giới thiệu|điển hình|Số nguyên|0|Càng cao càng tốt|Trong năm|Cộng||||1|xã;thị trấn;phòng, ban, ngành||cốt lõi|Có|0||0|100|Thi đua - Khen thưởng - Tuyên truyền||Đếm số dòng của danh sách điển hình, gương, mô hình, nhân tố mới
TD06|Số tin, bài, chuyên mục tuyên truyền đã thực hiện|tin, bài|Số nguyên|0|Càng cao càng tốt|Trong năm|Cộng||||1|D-PVHTT;D-TTVHTTTT|D-PVHTT;D-TTVHTTTT|cốt lõi|Có|0||0|2000|Thi đua - Khen thưởng - Tuyên truyền||Tin, bài, chuyên mục đã đăng, phát trong năm
`;
