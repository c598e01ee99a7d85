package org.homeward.node.requests;

import java.util.List;
import org.homeward.node.wiring.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Says in a sentence what is wrong with a request, or with this node, without quoting what was sent.
@Order(Ordered.HIGHEST_PRECEDENCE) // Before Spring's own, whose problems have no rule.
@RestControllerAdvice(annotations = RestController.class) // Pages say it in the reader's language.
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final int CAUSES_MAX = 10; // A chain of causes may be a circle.

    @ExceptionHandler
    ResponseEntity<byte[]> unreadable(UnreadableRequestException exception) {
        return problem(HttpStatus.BAD_REQUEST, exception.refusal());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> noJson(HttpMessageNotReadableException exception) {
        // The cause quotes the body, which may hold people; only its kind is said.
        return problem(
                HttpStatus.BAD_REQUEST,
                Refusal.of(
                        "form.unreadable",
                        "The body is not the JSON this operation takes: a member is unknown, missing or of another kind"
                                + " (formats/rest.md)."));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> tooMuch(LimitExceededException exception) {
        return problem(HttpStatus.TOO_MANY_REQUESTS, exception.refusal());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> otherType(HttpMediaTypeNotSupportedException exception) {
        return problem(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                Refusal.of("request.type", "This operation takes another kind of body (formats/rest.md)."));
    }

    /// A text that no database keeps, such as one with a NUL. What else breaks a rule of the database is our fault.
    @ExceptionHandler
    ResponseEntity<byte[]> noText(DataIntegrityViolationException exception) {
        if (!hasState(exception, NO_TEXT)) {
            throw exception;
        }
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                Refusal.of(
                        "form.text",
                        "A text has a character that cannot be kept, such as a NUL. Nothing was changed."));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> noPart(MissingPathVariableException exception) {
        return problem(
                HttpStatus.BAD_REQUEST,
                Refusal.at("request.parameter", exception.getVariableName(), "", "a value in the address"));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> noParameter(MissingServletRequestParameterException exception) {
        return problem(
                HttpStatus.BAD_REQUEST,
                Refusal.at("request.parameter", exception.getParameterName(), "", "a value for this parameter"));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> wrongParameter(MethodArgumentTypeMismatchException exception) {
        return problem(
                HttpStatus.BAD_REQUEST,
                Refusal.at("request.parameter", exception.getName(), "", "a value of the right kind"));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> outOfRange(IllegalArgumentException exception) {
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                Refusal.of("form.value", String.valueOf(exception.getMessage()) + "."));
    }

    /// PostgreSQL's word for bytes that are no text of its encoding.
    private static final String NO_TEXT = "22021";

    /// PostgreSQL's word for a full disk.
    private static final String DISK_FULL = "53100";

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class,
        TransactionSystemException.class
    })
    ResponseEntity<byte[]> noDatabase(RuntimeException exception) {
        if (hasState(exception, DISK_FULL)) {
            LOG.error("the disk of the database is full");
            return problem(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    Refusal.of(
                            "node.disk",
                            "The disk of this node's database is full. Nothing was changed and nothing is lost; tell the"
                                    + " operator, and send the same again when there is room."));
        }
        LOG.error("the database does not answer: {}", exception.getClass().getSimpleName());
        return problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                Refusal.of(
                        "node.database",
                        "The database of this node does not answer. Nothing was changed; send the same again later."));
    }

    private static boolean hasState(Throwable exception, String state) {
        var cause = exception;
        for (int depth = 0; cause != null && depth < CAUSES_MAX; depth++) {
            if (AnswerRepository.isState(cause, state)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> busy(ConcurrencyFailureException exception) {
        return problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                Refusal.of(
                        "node.busy",
                        "Others changed the same thing at once. Nothing was changed; send the same again."));
    }

    private static ResponseEntity<byte[]> problem(HttpStatus status, Refusal refusal) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Json.bytes(Problem.of(status.value(), List.of(refusal))));
    }
}
