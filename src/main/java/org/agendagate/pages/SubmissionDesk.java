package org.agendagate.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of the submission desk. */
@Controller
class SubmissionDesk {
    @GetMapping("/packets")
    String packets() {
        return "packets";
    }
}
