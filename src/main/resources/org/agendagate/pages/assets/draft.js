// The form of a packet: sections that appear with what an item touches, findings beside their fields.
"use strict";

(() => {
  const form = document.getElementById("packet");
  if (!form) {
    return;
  }

  // Sections.
  function appear() {
    form.querySelectorAll(".itemform").forEach(item => {
      const matters = new Set([...item.querySelectorAll("input[type=checkbox]:checked")].map(box => box.value));
      item.querySelectorAll("[data-when]").forEach(section => {
        const when = section.dataset.when.split(" ").filter(Boolean);
        section.hidden = when.length > 0 && section.dataset.filled !== "true" && !when.some(one => matters.has(one));
      });
    });
  }
  form.addEventListener("change", appear);
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
      slot.closest("details")?.classList.add("marked");
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
