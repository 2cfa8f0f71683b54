// Writes the two lines from what was filled in. Nothing leaves the page.
{
  const { file, integrity, site, form } = document.currentScript.dataset;
  const value = (id) => document.getElementById(id).value.trim().replace(/["<>&]/g, "");
  const attribute = (name, text) => (text ? ` ${name}="${text}"` : "");
  const write = () => {
    const pinned = document.querySelector("[name=version]:checked").value === "pinned";
    const source = `${site}/${pinned ? file : "gangway.js"}`;
    const check = pinned ? ` integrity="${integrity}" crossorigin="anonymous"` : "";
    const [partner, product, lang, currency] = ["partner", "product", "lang", "currency"].map(value);
    const tag = `<gangway-booking partner="${partner}"${attribute("product", product)}${attribute("lang", lang)}${attribute("currency", currency)}></gangway-booking>`;
    document.getElementById("lines").textContent = `<script src="${source}"${check} async><\/script>\n${tag}`;
    const query = new URLSearchParams({ partner, ...(product && { products: product }), ...(lang && { lang }) });
    document.getElementById("plain").textContent = `${form}?${query}`;
  };
  document.getElementById("choice").addEventListener("input", write);
  document.getElementById("choice").addEventListener("submit", (event) => event.preventDefault());
  document.getElementById("copy").addEventListener("click", async () => {
    const lines = document.getElementById("lines");
    try {
      await navigator.clipboard.writeText(lines.textContent);
      document.getElementById("copied").textContent = "Copied.";
    } catch {
      getSelection().selectAllChildren(lines);
      document.getElementById("copied").textContent = "Selected: press Ctrl+C.";
    }
  });
  write();
}
