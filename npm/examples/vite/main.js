import { parse } from "ro-notice";
import "ro-notice/element";
import { notice } from "./notice.js";

document.querySelector("ro-notice").text = notice;
const { findings } = await parse(notice);
document.querySelector("output").value = findings.filter((finding) => finding.kind === "task").length;
