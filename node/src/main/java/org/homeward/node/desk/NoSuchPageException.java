package org.homeward.node.desk;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// There is no such page, or not for this reader; [FaultScreen] says it in his language.
@ResponseStatus(HttpStatus.NOT_FOUND)
final class NoSuchPageException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    NoSuchPageException(String kind) {
        super("no such " + kind);
    }
}
