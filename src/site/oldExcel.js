// Only browsers without modules run this: Excel 2016 and 2019 by volume licence show the pane in Internet Explorer.
(function () {
  var page = location.href.replace(/[^/]*([?#].*)?$/, "") + "tong-hop.html";
  document.getElementById("pane").innerHTML =
    '<p class="notice">Ngăn này cần Excel 2021 trở lên hoặc Microsoft 365. ' +
    "Biểu mẫu của đơn vị vẫn dùng được bình thường, không cần ngăn này. " +
    "Để kiểm tra và tổng hợp, mở địa chỉ sau bằng Edge, Chrome hoặc Cốc Cốc: " +
    "<b></b></p>";
  document.getElementById("pane").getElementsByTagName("b")[0].appendChild(document.createTextNode(page));
})();
