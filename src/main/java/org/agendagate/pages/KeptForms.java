package org.agendagate.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.agendagate.access.LostForms;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Tells the browser, on the page that answers a form, that what was typed has arrived, whatever came of it: it keeps that
 * until then.
 */
@Configuration(proxyBeanMethods = false)
class KeptForms implements WebMvcConfigurer, HandlerInterceptor {
    private static final String TAKEN = "taken";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        String form = request.getMethod().equals("POST") ? request.getParameter(LostForms.FIELD) : null;
        if (form == null || page == null || !PageErrors.isPage(handler)) {
            return;
        }
        String name = page.getViewName();
        if (name != null && name.startsWith("redirect:")) {
            RequestContextUtils.getOutputFlashMap(request).put(TAKEN, form);
        } else {
            page.addObject(TAKEN, form);
        }
    }
}
