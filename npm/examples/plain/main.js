import "./node_modules/ro-notice/element.js";
import { notice } from "./notice.js";

const told = document.querySelector("#told");
const [one] = document.querySelectorAll("ro-notice");
one.addEventListener("ro-parsed", ({ detail }) => (told.value = `${detail.summary.findings.length} chỗ được đánh dấu`));
one.addEventListener("ro-corrected", ({ detail }) => (told.value = `${detail.corrections.length} chỗ đã sửa`));
one.text = notice;
