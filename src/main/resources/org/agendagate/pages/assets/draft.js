// The form of a packet: sections that appear with what an item touches, findings beside their fields, and nothing typed
// that is ever lost.
"use strict";

(() => {
  const key = id => "agendagate:draft:" + id;
  const form = document.getElementById("packet");

  document.querySelectorAll("[data-forget]").forEach(page => localStorage.removeItem(key(page.dataset.forget)));
  const submitted = new URLSearchParams(location.search).get("submitted");
  if (submitted) {
    localStorage.removeItem(key(submitted));
  }
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

  // What was typed.
  const typed = () => JSON.stringify([...new FormData(form)].filter(([name]) => name.startsWith("/")));
  const keep = () => localStorage.setItem(key(form.dataset.draft), typed());
  const forget = () => localStorage.removeItem(key(form.dataset.draft));
  const asServed = typed();
  const kept = localStorage.getItem(key(form.dataset.draft));
  if (kept && kept !== asServed) {
    const values = new Map();
    JSON.parse(kept).forEach(([name, value]) => values.set(name, [...(values.get(name) || []), value]));
    [...form.elements].filter(field => field.name.startsWith("/")).forEach(field => {
      const back = values.get(field.name) || [];
      if (field.type === "checkbox") {
        field.checked = back.includes(field.value);
      } else if (back.length > 0) {
        field.value = back[0];
      }
    });
    document.getElementById("restored").hidden = typed() === asServed;
    appear();
  } else {
    forget();
  }
  form.addEventListener("input", keep);
  document.addEventListener("htmx:afterRequest", event => event.detail.elt === form && event.detail.successful && forget());
  form.addEventListener("submit", event => event.submitter && event.submitter.value === "discard" ? forget() : keep());
})();
