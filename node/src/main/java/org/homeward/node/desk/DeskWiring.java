package org.homeward.node.desk;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Makes the pages' language, sentences, style sheet and fonts.
@Configuration(proxyBeanMethods = false)
class DeskWiring implements WebMvcConfigurer {

    // The style sheet's address carries its digest, and a font never changes, so a browser asks once a year.
    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private static final LanguageChoice LANGUAGE = new LanguageChoice();

    @Bean
    static LocaleResolver localeResolver() {
        return LANGUAGE.resolver();
    }

    /// Spring finds its sentences under this name.
    @Bean
    static Messages messageSource() {
        return Messages.read();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(LANGUAGE);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/style/**")
                .addResourceLocations("classpath:/static/style/")
                .setCacheControl(KEPT);
    }
}
