package org.homeward.node.requests;

import java.util.List;
import org.homeward.node.wiring.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Says in a sentence what is wrong with a request, or with this node, without quoting what was sent.
@RestControllerAdvice(annotations = RestController.class) // Pages say it in the reader's language.
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

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

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    ResponseEntity<byte[]> noDatabase(RuntimeException exception) {
        LOG.error("the database does not answer: {}", exception.getClass().getSimpleName());
        return problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                Refusal.of(
                        "node.database",
                        "The database of this node does not answer. Nothing was changed; send the same again later."));
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
