package org.homeward.node.watch;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.LoggerContextListener;
import ch.qos.logback.core.AppenderBase;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// The last warning or error that was logged: when, in a sentence, and what to do. Lines of our own carry ids only and
/// are told; of others' only the kind is, because they may quote what was typed.
@Component
class LastError implements DisposableBean {

    private static final String OURS = "org.homeward.";
    private static final int CAUSES_MAX = 10; // A chain of causes may be a circle.

    /// What was logged.
    ///
    /// @param todo what an operator does about it is the sentence `todo.<todo>`
    record Told(Instant at, String sentence, String todo) {}

    private volatile Optional<Told> last = Optional.empty();
    private final Listener listener = new Listener();
    private final Staying staying = new Staying();

    LastError() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.addListener(staying);
            attach(context);
        }
    }

    private void attach(LoggerContext context) {
        listener.setContext(context);
        listener.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(listener);
    }

    /// The last one since the start, if there was one.
    Optional<Told> told() {
        return last;
    }

    @Override
    public void destroy() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.removeListener(staying);
            context.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(listener);
        }
        listener.stop();
    }

    private final class Listener extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
                last = Optional.of(new Told(event.getInstant(), sentence(event), todo(event)));
            }
        }
    }

    /// Attaches the listener again when logging is set up anew.
    private final class Staying implements LoggerContextListener {
        @Override
        public boolean isResetResistant() {
            return true;
        }

        @Override
        public void onStart(LoggerContext context) {
            // It was attached when it was made.
        }

        @Override
        public void onReset(LoggerContext context) {
            attach(context);
        }

        @Override
        public void onStop(LoggerContext context) {
            // Nothing is logged any more.
        }

        @Override
        public void onLevelChange(ch.qos.logback.classic.Logger logger, Level level) {
            // Warnings are heard at any level.
        }
    }

    static String sentence(ILoggingEvent event) {
        var kinds = kinds(event.getThrowableProxy());
        return event.getLoggerName().startsWith(OURS)
                ? event.getFormattedMessage()
                : "A library reported a " + event.getLevel().toString().toLowerCase(Locale.ROOT) + " ("
                        + event.getLoggerName() + (kinds.isEmpty() ? "" : ": " + kinds) + ").";
    }

    static String todo(ILoggingEvent event) {
        var about = event.getLoggerName() + " " + kinds(event.getThrowableProxy()) + " " + event.getFormattedMessage();
        if (about.contains("No space left")) {
            return "disk";
        }
        if (about.contains("SQL") || about.contains("hikari") || about.contains("database")) {
            return "database";
        }
        return about.contains(".peers.") ? "peers" : "log";
    }

    private static String kinds(IThrowableProxy thrown) {
        var kinds = new StringBuilder();
        var cause = thrown;
        for (int depth = 0; cause != null && depth < CAUSES_MAX; depth++) {
            var name = cause.getClassName();
            kinds.append(kinds.isEmpty() ? "" : ", ").append(name.substring(name.lastIndexOf('.') + 1));
            cause = cause.getCause();
        }
        return kinds.toString();
    }
}
