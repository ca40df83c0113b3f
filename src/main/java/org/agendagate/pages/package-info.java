/**
 * The desks people work at in a browser, server-rendered; what they show is decided and kept elsewhere.
 *
 * <p>A desk takes five steps: a constant in {@link org.agendagate.pages.Desk} with its first address and its roles; rows
 * for its addresses in {@code access/doors.txt}; its name {@code desk.…} in {@code words.properties} and {@code words_en.properties}; a package-private
 * {@code @Controller} that returns the names of templates beside those files; templates that begin
 * {@code <html th:replace="~{layout :: page(~{::title}, ~{::main})}">}. Scripts and styles stand in {@code assets/},
 * never in a page: the pages' Content-Security-Policy lets nothing else run. Its test extends {@code PageTest}, walks
 * the desk as its people do, and calls {@code looksRight} on each page.
 */
@NullMarked
package org.agendagate.pages;

import org.jspecify.annotations.NullMarked;
