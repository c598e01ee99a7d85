package org.homeward.node.desk;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Every sentence of this node, in three languages: the files `messages/<feature>_<language>.properties`, in UTF-8.
///
/// Patterns are ICU's, whose plural rules know that 21 is one and 12 is many. An apostrophe in a sentence is ’, since '
/// quotes in patterns. A key stands in one file only.
final class Messages implements MessageSource {

    private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);

    private Messages() {}

    /// All messages on the class path.
    static Messages read() {
        var messages = new Messages();
        for (var language : Language.values()) {
            messages.patterns.put(language, read(language));
        }
        return messages;
    }

    private static Map<String, String> read(Language language) {
        var read = new HashMap<String, String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver(Messages.class.getClassLoader())
                    .getResources("classpath:messages/*_" + language.tag() + ".properties")) {
                var properties = new Properties();
                properties.load(file.getContentAsString(StandardCharsets.UTF_8).transform(java.io.StringReader::new));
                for (var key : properties.stringPropertyNames()) {
                    if (read.put(key, properties.getProperty(key)) != null) {
                        throw new IllegalStateException("the sentence " + key + " stands in two files; a bug");
                    }
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the node's sentences cannot be read", failed);
        }
        return Map.copyOf(read);
    }

    /// The keys of a language, in order.
    Set<String> keys(Language language) {
        return new TreeSet<>(of(language).keySet());
    }

    boolean knows(Language language, String key) {
        return of(language).containsKey(key);
    }

    /// The sentence with these named values in their places.
    ///
    /// @throws IllegalStateException if there is no such sentence, which is a bug
    String say(Language language, String key, Map<String, ?> values) {
        var pattern = of(language).get(key);
        if (pattern == null) {
            throw new IllegalStateException("no sentence " + key + " in " + language + "; this indicates a bug");
        }
        return values.isEmpty() ? pattern : formatted(language, pattern, values);
    }

    private static String formatted(Language language, String pattern, Map<String, ?> values) {
        return new MessageFormat(pattern, ULocale.forLocale(language.locale())).format(values);
    }

    private Map<String, String> of(Language language) {
        return patterns.getOrDefault(language, Map.of());
    }

    private String resolved(@Nullable String key, Locale locale) {
        var language = Language.of(locale).orElse(Language.EN);
        var pattern = key == null ? null : of(language).get(key);
        if (pattern == null) {
            throw new NoSuchMessageException(String.valueOf(key), locale);
        }
        return pattern;
    }

    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] args, @Nullable String defaultMessage, @Nullable Locale locale) {
        var pattern = of(Language.of(locale == null ? Locale.ROOT : locale).orElse(Language.EN))
                .get(code);
        return pattern == null ? defaultMessage : pattern;
    }

    @Override
    public String getMessage(String code, Object @Nullable [] args, @Nullable Locale locale) {
        return resolved(code, locale == null ? Locale.ROOT : locale);
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        var codes = resolvable.getCodes();
        return resolved(codes == null || codes.length == 0 ? null : codes[0], locale == null ? Locale.ROOT : locale);
    }
}
