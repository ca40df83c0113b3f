// The form of a packet: sections that appear with what an item touches, findings beside their fields.
"use strict";

(() => {
  const form = document.getElementById("packet");
  if (!form) {
    return;
  }

  // Sections. What holds something, or has a finding, stays in sight whatever the item touches.
  function holds(section) {
    return section.querySelector(".notes:not([hidden])") !== null
      || [...section.querySelectorAll("[name]")].some(field =>
        field.type === "checkbox" ? field.checked
          : field.type === "hidden" ? field.name.startsWith("entry:")
            : field.type !== "submit" && field.value.trim() !== "");
  }
  function appear() {
    form.querySelectorAll(".itemform").forEach(item => {
      const matters = new Set([...item.querySelectorAll("[name$='/types']:checked, [name$='/touches']:checked")].map(box => box.value));
      item.querySelectorAll("[data-when]").forEach(section => {
        const when = section.dataset.when.split(" ").filter(Boolean);
        section.hidden = when.length > 0 && !when.some(one => matters.has(one)) && !holds(section);
      });
    });
  }
  form.addEventListener("change", event => /\/(types|touches)$/.test(event.target.name) && appear());
  appear();

  // Findings.
  function place(pointer) {
    for (let at = pointer; at; at = at.substring(0, at.lastIndexOf("/"))) {
      const slot = form.querySelector("[data-slot='" + CSS.escape(at) + "']");
      if (slot) {
        return slot;
      }
    }
    return null;
  }
  function showBeside() {
    form.querySelectorAll(".notes").forEach(slot => {
      slot.replaceChildren();
      slot.hidden = true;
      slot.parentElement.classList.remove("marked");
    });
    form.querySelectorAll("#check .note").forEach(note => {
      const slot = place(note.dataset.at.split(" ")[0]);
      if (!slot) {
        return;
      }
      const copy = note.cloneNode(true);
      copy.querySelectorAll("a").forEach(link => link.replaceWith(...link.childNodes));
      slot.append(copy);
      slot.hidden = false;
      slot.parentElement.classList.add("marked");
      note.querySelector("a").href = "#" + slot.dataset.slot;
      const section = slot.closest("[data-when]");
      if (section) {
        section.hidden = false;
      }
      slot.parentElement.querySelectorAll(":scope > details").forEach(group => (group.open = true));
      for (let around = slot.closest("details"); around; around = around.parentElement.closest("details")) {
        // An item stays folded and says how much is in it.
        around.open ||= !around.classList.contains("itemform");
      }
    });
    form.querySelectorAll("[data-found]").forEach(told => {
      const count = told.closest(".itemform").querySelectorAll(".notes .note").length;
      told.textContent = count + " " + told.dataset.found;
      told.hidden = count === 0;
    });
    form.querySelectorAll("#check .task a[href^='#/']").forEach(link => {
      const pointer = decodeURIComponent(link.getAttribute("href").substring(1));
      const slot = place(pointer);
      if (slot && !document.getElementById(pointer)) {
        link.href = "#" + slot.dataset.slot;
      }
    });
  }
  document.addEventListener("htmx:afterSwap", event => event.detail.target.id === "check" && showBeside());
  showBeside();

  // What lies behind a closed item opens when somebody goes there.
  function open() {
    const target = document.getElementById(decodeURIComponent(location.hash.substring(1)));
    for (let around = target; around; around = around.parentElement) {
      if (around.tagName === "DETAILS") {
        around.open = true;
      } else if (around.dataset.when !== undefined) {
        around.hidden = false;
      }
    }
    target?.querySelectorAll(":scope > details").forEach(group => (group.open = true));
    target?.scrollIntoView();
    target?.querySelector("input:not([type=hidden]), select, textarea")?.focus({preventScroll: true});
  }
  window.addEventListener("hashchange", open);
  open();

  // The texts of an item's documents are there to be picked wherever the digest of a text is meant.
  const valueOf = name => form.elements[name]?.value.trim() ?? "";
  const linesOf = field => field.value.split("\n").map(line => line.trim()).filter(Boolean);
  function textsOf(item) {
    return [...item.querySelectorAll("input[name$='/textHash']")]
      .filter(field => /^\/items\/\d+\/documents\/\d+\/textHash$/.test(field.name) && field.value.trim() !== "")
      .map(field => {
        const about = ["docNo", "title"].map(name => valueOf(field.name.replace(/textHash$/, name))).filter(Boolean);
        return {digest: field.value.trim(), words: about.join(" ") || valueOf(field.name.replace(/textHash$/, "fileName"))};
      });
  }
  function choice(text) {
    const option = new Option(text.words, text.digest);
    option.lang = "zh-CN";
    option.translate = false;
    return option;
  }
  function box(text) {
    const label = document.createElement("label");
    const ticked = document.createElement("input");
    const words = document.createElement("span");
    ticked.type = "checkbox";
    ticked.value = text.digest;
    words.textContent = text.words;
    words.lang = "zh-CN";
    words.translate = false;
    label.append(ticked, words);
    return label;
  }
  function offer(item) {
    const texts = textsOf(item);
    item.querySelectorAll("[data-picks]").forEach(picks => {
      const field = document.getElementById(picks.dataset.picks);
      const one = picks.tagName === "SELECT";
      // What stays the same is left alone: somebody may be in it.
      if (picks.dataset.offered !== JSON.stringify(texts)) {
        picks.dataset.offered = JSON.stringify(texts);
        picks.replaceChildren(...(one ? [picks.options[0], ...texts.map(choice)] : texts.map(box)));
        picks.hidden = texts.length === 0;
        picks.nextElementSibling.hidden = texts.length > 0;
      }
      if (one) {
        const typed = field.value.trim();
        picks.value = texts.some(text => text.digest === typed) ? typed : "";
      } else {
        const typed = linesOf(field);
        picks.querySelectorAll("input").forEach(ticked => (ticked.checked = typed.includes(ticked.value)));
      }
    });
  }
  form.addEventListener("change", event => {
    const picks = event.target.closest("[data-picks]");
    if (picks) {
      const field = document.getElementById(picks.dataset.picks);
      if (picks.tagName === "SELECT") {
        field.value = event.target.value;
      } else {
        const others = linesOf(field).filter(line => line !== event.target.value);
        field.value = [...others, ...(event.target.checked ? [event.target.value] : [])].join("\n");
        field.rows = Math.max(1, linesOf(field).length);
      }
      field.dispatchEvent(new Event("input", {bubbles: true}));
    }
  });
  form.addEventListener("input", event => {
    const item = !event.target.closest("[data-picks]") && event.target.closest(".itemform");
    if (item) {
      offer(item);
    }
  });
  form.querySelectorAll(".itemform").forEach(offer);

  // A document that is chosen is read by the service, and the fields about it are filled in.
  form.addEventListener("change", async event => {
    const chosen = event.target;
    if (chosen.dataset.document === undefined) {
      return;
    }
    const file = chosen.files[0];
    const told = chosen.closest("p").querySelector("[role=status]");
    told.textContent = file ? chosen.dataset.reading : "";
    if (!file) {
      return;
    }
    event.stopPropagation();
    // An answer about a file that was chosen before is nobody's any more.
    const isPast = () => chosen.files[0] !== file;
    try {
      const answer = await fetch("/packets/documents?kept=" + encodeURIComponent(form.elements.kept.value), {
        method: "POST",
        headers: {
          "Content-Type": "application/octet-stream",
          "Accept": "application/json",
          "X-File-Name": encodeURIComponent(file.name),
          "X-CSRF-TOKEN": form.elements._csrf.value,
          // A lost session answers with the address to go to.
          "HX-Request": "true",
        },
        body: file,
      });
      if (isPast()) {
        return;
      }
      const wayIn = answer.headers.get("HX-Redirect");
      if (wayIn) {
        location.assign(wayIn);
        return;
      }
      if (!answer.ok) {
        told.textContent = document.body.dataset.failed + " (" + answer.status + ")";
        chosen.value = "";
        return;
      }
      const known = await answer.json();
      if (isPast()) {
        return;
      }
      told.textContent = known.problem || [chosen.dataset.read, ...known.remarks].join(" ");
      if (known.problem) {
        chosen.value = "";
        return;
      }
      const values = {fileName: file.name, fileHash: known.fileHash, textHash: known.textHash, characters: known.characters, readable: "true"};
      Object.entries(values).forEach(([name, value]) => (form.elements[chosen.dataset.document + "/" + name].value = value));
      form.elements[chosen.dataset.document + "/fileHash"].dispatchEvent(new Event("input", {bubbles: true}));
      form.elements[chosen.dataset.document + "/fileHash"].dispatchEvent(new Event("change", {bubbles: true}));
    } catch (failed) {
      if (!isPast()) {
        told.textContent = document.body.dataset.unreachable;
        chosen.value = "";
      }
    }
  }, {capture: true});
})();
