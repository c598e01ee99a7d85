package org.homeward.node.accounts;

import jakarta.servlet.DispatcherType;
import java.util.function.Supplier;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/// Lets a request through only as the table of operations says.
@Component
class OperationGate implements AuthorizationManager<RequestAuthorizationContext> {

    private static final AuthorizationDecision YES = new AuthorizationDecision(true);
    private static final AuthorizationDecision NO = new AuthorizationDecision(false);

    private final Side side;

    OperationGate(NodeSettings settings) {
        this.side = settings.side();
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> asking, RequestAuthorizationContext context) {
        var request = context.getRequest();
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return YES; // The fault page of what was refused or failed; it tells nothing.
        }
        // A page is also asked for with HEAD; it tells no more than GET does.
        var method = "HEAD".equals(request.getMethod()) ? "GET" : request.getMethod();
        var asked = Operation.asked(method, request.getRequestURI());
        if (asked.isEmpty() || !asked.get().isAt(side)) {
            return NO;
        }
        var operation = asked.get();
        request.setAttribute(Operation.ATTRIBUTE, operation);
        if (operation.isForAnybody()) {
            return YES;
        }
        var authentication = asking.get();
        var actor = authentication == null ? null : authentication.getPrincipal();
        return actor instanceof Actor known && operation.roles().contains(known.role()) ? YES : NO;
    }
}
