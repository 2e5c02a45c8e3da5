// Makes a copy of the page in one file, with a notice in it. What it is made of is kept
// from the start: later nothing can be asked for.
const GAP = "\u0001";
const element = (name, attributes, inside) => `<${name}${attributes}>${inside}</${name}>`;
const quoted = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

// The page as it came, with gaps for the title, for what can be read without a script, and
// for the notice itself; `instead` names what stands for an element.
function shell(instead) {
  const write = (node) => {
    const name = node.localName;
    if (node.nodeType === 3) return /^(script|style|noscript)$/.test(node.parentNode.localName) ? node.data : quoted(node.data);
    if (!name) return "";
    const other = instead(node, name);
    if (other !== undefined) return other;
    const attributes = [...node.attributes].map(({ name, value }) => ` ${name}="${quoted(value)}"`);
    const begin = `<${name}${attributes.join("")}>`;
    if (/^(meta|link)$/.test(name)) return begin;
    const gap = node.id === "app" ? GAP : "";
    return `${begin}${[...node.childNodes].map(write).join("")}${gap}</${name}>${gap}`;
  };
  return `<!doctype html>\n${write(document.documentElement)}`;
}

// Called before the page shows anything; what it gives back, when nothing has been sealed yet.
function keepForCopy(packed) {
  const module = document.getElementById("ro-module");
  const policy = module.dataset.policy;
  // In the order in which they stand: styles, packed module, script.
  const own = [];
  const text = ({ href, src, integrity }) => {
    own.push(fetch(href ?? src, { integrity, cache: "force-cache" }).then((answer) => answer.text()));
    return GAP + GAP;
  };
  const page = shell((node, name) => {
    if (name === "title") return GAP;
    if (node.matches(".base-saved, #ro-notice")) return "";
    if (!policy) return undefined;
    if (node.httpEquiv) return `<meta http-equiv="${node.httpEquiv}" content="${quoted(policy)}">`;
    if (node.rel === "stylesheet") return element("style", "", text(node));
    if (node === module) return element("script", ' type="application/octet-stream;base64" id="ro-module"', GAP + GAP);
    if (name === "link" && node.rel !== "icon") return "";
    if (node.src) return element("script", ' type="module"', text(node));
  });
  return async () => {
    const [styles, script] = await Promise.all(own);
    document.addEventListener("ro-copy", ({ detail }) => {
      const parts = /<title>(.*?)<\/title>.*<body>(.*)<data id="ro-notice" value="(.*?)">/s;
      const [, title, inside, link] = parts.exec(detail.plain);
      const words = () => btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(""));
      const fillings = policy ? [styles, words(), script] : [];
      const whole = page.split(GAP + GAP).map((part, at) => (at ? fillings[at - 1] : "") + part);
      const [head, body, between, end] = whole.join("").split(GAP);
      detail.copy = `${head}<title>${title}</title>${body}<article class="base-saved">${inside}</article>${between}<data id="ro-notice" value="${link}"></data>${end}`;
    });
  };
}
