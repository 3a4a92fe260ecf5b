/**
 * Syllables with accents that are frequent in office documents: those that occur at least twice in the dispatch, the
 * catalogues of indicators and units and their descriptions, with surnames, crops, kinds of place and common verbs
 * added by hand. They decide between two readings that the spelling rules allow.
 */
const SYLLABLES =
  "án áp âm ân ấp bà bài bàn bản bảng bảo bảy bác bách báo bạc bằng bắc bé biên biển biểu bìa bình bí " +
  "bị bò bỏ bố bốn bộ bùi cà càng cả cải cảnh cá các cách cán cáo cát căn cây cần cầu cấp cấu cận " +
  "cháu châu chấm chất chè chênh chết chiều chiến chiếu chỉ chí chín chính chị chọn chống chốt chợ " +
  "chuẩn chuyên chuyển chủ chú chư chưa chương chữ chức chứng còn có cô công cống cốt cộng cột cơ cờ " +
  "cuối cùng của cũng cục cụm cư cương cứ cựu dám dạng dân dẫn dê diện dịch dòng dùng dục dụng dương " +
  "dưỡng dưới dừa dự dựng đa đang đào đảm đảng đã đá đánh đại đạo đạt đặc đặng đầu đẩy đất đậu đề để " +
  "đếm đến điều điểm điển điện đinh đình địa định đoàn đoạn đó đô đôn đồi đồng đổi đỗ đốc đối độ động " +
  "đột đơn đợt đua đủ đúng đường được đứng gà gắn giải giảm giá giám giáo giấy giờ giới giữa góp " +
  "gương gửi hàng hành hạ hạn hạng hạt hằng hệ hiểm hiển hiện hiệp hiệu hình hoà hoài hoàn hoàng hoá " +
  "hoạch hòa hóa họ học hôm hồ hộ hội hơn hợp huế huyện huỳnh hút hướng hứa kạn kèm kê kênh kế kết " +
  "khác khẩu khê khoản khoảng khoẻ khỏe khó không khối khớp kiều kiểm kiểu kiến kiệm kỳ ký là làm " +
  "làng lãng lãnh lão lạc lại lâm lần lập lê lên lệ lệch liên liệu lít loại lõi lỗi lớn lớp lợi lợn " +
  "luật luỹ lũy lúa lương lượng lưu lực lý mã máy mại mạnh mặt mẫu mật mét mẹ mía mô môi môn mỗi mối " +
  "một mở mới mục mương mười mức mỹ này nạn năm năng nâng nên nêu nền nếu ngành ngày ngân nghèo nghề " +
  "nghiêm nghiệp nghìn nghĩ nghĩa nghị ngoài ngô nguồn nguyên nguyễn người ngữ nhà nhân nhất nhận " +
  "nhập nhiên nhiều nhiệm nhìn nhỏ nhóm nhơn như những niên niệm nông nội nơi núi nước nữ ô ông ở " +
  "phải pháp phát phạm phân phần phẩm phép phê phiếu phí phía phòng phó phóng phố phù phủ phú phúc " +
  "phút phụ phục phương phường quả quản quá quân quận quốc quyền quyết quỹ quý rà rõ rộng ruộng rừng " +
  "sản sách sáng sánh sáu sạch sắc sắn sẽ siêu sĩ soát sông số sơ sơn sở suất suối sử sửa sức sự tài " +
  "tác tám tạ tại tạm tạo tăng tắc tắt tâm tân tây tầm tầng tấn tất tập tên tế tệp thành thái tháng " +
  "thạnh thắng thẩm thấp thể thiết thiếu thiệu thì thị thoại thọ thôn thông thống thời thuận thuế " +
  "thuộc thuỷ thù thủ thủy thúc thư thương thường thưởng thử thứ thức thực tiên tiêu tiến tiếp tiết " +
  "tỉnh tích tính tịch toàn toán tỏa tóm tôm tổ tổng tố tốc tốt tộc tơ tờ trà trào trách trạm trạng " +
  "trăm trâu trần trấn trận trẻ trên triển triệu trình trích trị trịnh trọng trồng trống trở truyền " +
  "trường trưởng trước trừ trực tuần tuổi tuyên tuyến túc tục tư tường tượng từ từng tử tự tỷ uỷ ủy ư " +
  "ước và vào văn vấn về vế viên việc việt vì vĩnh vị vịt võ vốn với vùng vũ vụ vườn vượt vực xã xây " +
  "xếp xóm xuân xuất xuyên xưởng xử yếu ý";

export const COMMON_SYLLABLES: ReadonlySet<string> = new Set(SYLLABLES.split(" "));
