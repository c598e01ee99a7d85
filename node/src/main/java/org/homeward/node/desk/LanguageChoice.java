package org.homeward.node.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/// Which language a page is written in: the one chosen with `?lang=`, which a cookie remembers; otherwise what the
/// browser asks for; otherwise English.
final class LanguageChoice implements HandlerInterceptor {

    private static final String PARAMETER = "lang";
    private static final String HERE = "here"; // The frame's links to other languages begin with it.
    private static final int QUERY_CHARS_MAX = 2_000; // Filters are short; a longer query is not repeated.
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
        request.setAttribute(HERE, otherParameters(request));
        Optional.ofNullable(request.getParameter(PARAMETER))
                .flatMap(Language::tagged)
                .ifPresent(language -> remembered.setLocale(request, response, language.locale()));
        return true;
    }

    // The page stays as it is filtered when its language changes.
    private static String otherParameters(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query == null || query.length() > QUERY_CHARS_MAX) {
            return "";
        }
        return Arrays.stream(query.split("&"))
                .filter(one -> !one.isEmpty() && !one.startsWith(PARAMETER + "="))
                .map(one -> one + "&")
                .collect(Collectors.joining());
    }

    private static Locale accepted(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        var language = header == null || header.length() > HEADER_CHARS_MAX ? Language.EN : Language.accepted(header);
        return language.locale();
    }
}
