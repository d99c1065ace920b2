package bihuan.operations.web;

import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import bihuan.operations.Operations;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where time goes, for operators (A13). */
@RestController
@RequestMapping("/api/operations")
class OperationsController {
    private final Operations operations;

    OperationsController(Operations operations) {
        this.operations = operations;
    }

    @GetMapping("/state")
    @Needs(Permission.OPERATIONS_READ)
    Operations.State state() {
        return operations.state();
    }

    @GetMapping("/endpoints")
    @Needs(Permission.OPERATIONS_READ)
    List<Operations.EndpointTime> endpoints() {
        return operations.endpoints();
    }

    @GetMapping("/statements")
    @Needs(Permission.OPERATIONS_READ)
    List<Operations.StatementTime> statements() {
        return operations.statements();
    }

    /** The plan of a statement for unknown parameters, line by line. */
    @GetMapping("/statements/{id}/plan")
    @Needs(Permission.OPERATIONS_READ)
    List<String> plan(@PathVariable long id) {
        return operations.plan(id);
    }
}
