package org.homeward.node.desk;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// There is no such page, or not for this reader; [FaultScreens] says it in his language.
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NoSuchPageException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /// With what there is none of, in a word; never its name.
    public NoSuchPageException(String kind) {
        super("no such " + kind);
    }
}
