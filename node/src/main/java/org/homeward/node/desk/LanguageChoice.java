package org.homeward.node.desk;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/// Which language a page is written in: the one chosen with `?lang=`, which a cookie remembers; otherwise what the
/// browser asks for; otherwise English.
final class LanguageChoice implements LocaleResolver, HandlerInterceptor {

    static final String PARAMETER = "lang";
    private static final String COOKIE = "HOMEWARD_LANG";
    private static final Duration REMEMBERED = Duration.ofDays(365); // A language is not a secret and rarely changes.
    private static final int HEADER_CHARS_MAX = 200; // Ten languages; more is not a reader's wish.

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return chosen(request)
                .or(() -> remembered(request))
                .orElseGet(() -> accepted(request))
                .locale();
    }

    private static Optional<Language> chosen(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(PARAMETER)).flatMap(Language::tagged);
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(Language::tagged);
    }

    private static Language accepted(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return header == null || header.length() > HEADER_CHARS_MAX ? Language.EN : Language.accepted(header);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        chosen(request).ifPresent(language -> remember(response, language));
        return true;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null && locale != null) {
            Language.of(locale).ifPresent(language -> remember(response, language));
        }
    }

    private static void remember(HttpServletResponse response, Language language) {
        var cookie = ResponseCookie.from(COOKIE, language.tag())
                .path("/")
                .httpOnly(true)
                .sameSite("Strict")
                .maxAge(REMEMBERED)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
