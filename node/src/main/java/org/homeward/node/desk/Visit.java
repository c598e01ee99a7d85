package org.homeward.node.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.homeward.node.accounts.Actor;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.FileForm;
import org.homeward.node.requests.SentFile;

/// One request for a page by somebody who is signed in: who he is, in which words he reads, what he typed. Controllers
/// of pages take it as a parameter.
public final class Visit {

    private static final int FAULTY = 422; // RFC 9110; the servlet API has no name for it.

    private final Actor actor;
    private final Frames frames;
    private final Words words;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    Visit(Actor actor, Frames frames, Locale locale, HttpServletRequest request, HttpServletResponse response) {
        this.actor = actor;
        this.frames = frames;
        this.words = frames.words(locale);
        this.request = request;
        this.response = response;
    }

    /// Who it is.
    public Actor actor() {
        return actor;
    }

    /// The words of his language.
    public Words words() {
        return words;
    }

    /// A sentence in his language.
    public String say(String key) {
        return words.say(key);
    }

    /// What he typed.
    public Form form() {
        return Form.sent(request);
    }

    /// The value of one parameter of the address, without white space around it; empty if it is not there.
    public String asked(String parameter) {
        var value = request.getParameter(parameter);
        return value == null ? "" : value.strip();
    }

    /// The file that he sent with his form, if he sent one. It is read once.
    public Optional<SentFile> file() {
        return FileForm.file(request);
    }

    /// The frame of his page.
    ///
    /// @param title what the page is, without a person's name
    /// @param current address of the page of the bar that this page is or belongs to; empty for none
    public Frame frame(String title, String current) {
        return frames.of(words, title, actor, current);
    }

    /// A frame without his pages and what waits on them, for a page that must answer while the database does not.
    public Frame bareFrame(String title) {
        return frames.bare(words, title);
    }

    /// Says by the status that nothing was recorded (409); the page says why.
    public void refused() {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
    }

    /// Says by the status why nothing was recorded: what was sent can be put right (422), or a rule refuses (409).
    public void refused(Answer.Refused<?> refused) {
        switch (refused.why()) {
            case INPUT, ABSENT -> faulty();
            case RULE, SECOND -> refused();
        }
    }

    /// Says by the status that what was sent can be put right (422); the page says how.
    public void faulty() {
        response.setStatus(FAULTY);
    }

    /// The account only.
    @Override
    public String toString() {
        return actor.account();
    }
}
