package org.agendagate.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame. */
@ControllerAdvice("org.agendagate.pages")
final class PageFrame {
    @ModelAttribute(Frame.NAME)
    Frame frame(HttpServletRequest request) {
        return Frame.of(request);
    }
}
