package org.homeward.node.accounts;

import java.util.List;
import org.homeward.node.requests.Deed;
import org.homeward.node.requests.Page;
import org.homeward.node.requests.Refusal;
import org.homeward.node.requests.UnreadableRequestException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Gives controllers who asks ([Actor]), what deed it is ([Deed]) and which page ([Page.Asked]).
@Configuration(proxyBeanMethods = false)
class RequestArguments implements WebMvcConfigurer {

    private static final int SIZE_DEFAULT = 200; // A screenful to scroll, and a tenth of a round.

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Resolver());
    }

    private static final class Resolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            var type = parameter.getParameterType();
            return type == Actor.class || type == Deed.class || type == Page.Asked.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var type = parameter.getParameterType();
            if (type == Actor.class) {
                return actor();
            }
            return type == Deed.class ? deed(request) : page(request);
        }

        private static Actor actor() {
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            if (authentication != null && authentication.getPrincipal() instanceof Actor actor) {
                return actor;
            }
            throw new IllegalStateException("an operation for signed-in people was reached by nobody; a bug");
        }

        private static Deed deed(NativeWebRequest request) {
            var header = request.getHeader("Idempotency-Key");
            var key = header == null ? request.getParameter(Deed.FIELD) : header; // A form cannot send headers.
            if (key == null || !Deed.isKey(key)) {
                throw new UnreadableRequestException(Refusal.at(
                        "request.key",
                        "Idempotency-Key",
                        key == null ? "" : key,
                        "1 to " + Deed.KEY_CHARS_MAX + " printable ASCII characters, one per deed"));
            }
            var operation = request.getAttribute(Operation.ATTRIBUTE, NativeWebRequest.SCOPE_REQUEST);
            if (operation instanceof Operation known) {
                return new Deed(actor().account(), known.name(), key, "");
            }
            throw new IllegalStateException("a deed outside the table of operations; this indicates a bug");
        }

        private static Page.Asked page(NativeWebRequest request) {
            try {
                return new Page.Asked(number(request, "page", 1), number(request, "size", SIZE_DEFAULT));
            } catch (IllegalArgumentException outside) {
                throw new UnreadableRequestException(Refusal.of("request.page", outside.getMessage() + "."));
            }
        }

        private static int number(NativeWebRequest request, String name, int otherwise) {
            var text = request.getParameter(name);
            if (text == null) {
                return otherwise;
            }
            if (!text.matches("[0-9]{1,7}")) {
                throw new IllegalArgumentException(name + " must be a whole number");
            }
            return Integer.parseInt(text);
        }
    }
}
