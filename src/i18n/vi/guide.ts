/** How the pane leads to the guide and the licences. English has the same keys (`GuideTexts`). */
export const vietnameseGuide = {
  open: "Mở hướng dẫn đầy đủ, có hình (trang mới)",
  licences: "Giấy phép của các phần dùng chung (trang mới)",
};

export type GuideTexts = typeof vietnameseGuide;
