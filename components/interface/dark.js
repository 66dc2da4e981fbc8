// The theme that something is drawn in, told by the colour of its words.
function isDark(root) {
  const match = getComputedStyle(root).color.match(/[\d.]+/g) || [0, 0, 0];
  return Number(match[0]) + Number(match[1]) + Number(match[2]) > 382;
}
