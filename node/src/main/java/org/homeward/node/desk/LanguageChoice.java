package org.homeward.node.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/// Which language a page is written in: the one chosen with `?lang=`, which a cookie remembers; otherwise what the
/// browser asks for; otherwise English.
final class LanguageChoice implements HandlerInterceptor {

    private static final String PARAMETER = "lang";
    private static final String COOKIE = "HOMEWARD_LANG";
    private static final Duration REMEMBERED = Duration.ofDays(365); // A language is not a secret and rarely changes.
    private static final int HEADER_CHARS_MAX = 200; // Ten languages; more is not a reader's wish.

    private final CookieLocaleResolver remembered = new CookieLocaleResolver(COOKIE);

    LanguageChoice() {
        remembered.setCookieHttpOnly(true);
        remembered.setCookieSameSite("Strict");
        remembered.setCookieMaxAge(REMEMBERED);
        remembered.setRejectInvalidCookies(false);
        remembered.setDefaultLocaleFunction(LanguageChoice::accepted);
    }

    /// Tells Spring and the templates.
    CookieLocaleResolver resolver() {
        return remembered;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Optional.ofNullable(request.getParameter(PARAMETER))
                .flatMap(Language::tagged)
                .ifPresent(language -> remembered.setLocale(request, response, language.locale()));
        return true;
    }

    private static Locale accepted(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        var language = header == null || header.length() > HEADER_CHARS_MAX ? Language.EN : Language.accepted(header);
        return language.locale();
    }
}
