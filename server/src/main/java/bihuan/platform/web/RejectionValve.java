package bihuan.platform.web;

import bihuan.platform.problems.ProblemCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/**
 * Answers what Tomcat refuses before any of our filters sees it (an address with a forbidden character, headers that are too long) with
 * a code like everything else, and without a word about the server.
 */
public final class RejectionValve extends ErrorReportValve {

    public RejectionValve() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ProblemCode code = status >= 500 ? ProblemCode.INTERNAL_ERROR : ProblemCode.INVALID_REQUEST;
        String body =
                "{\"type\":\"urn:bihuan:problem:%s\",\"title\":\"请求无法理解 The request cannot be understood\",\"status\":%d,\"detail\":\"请求无法理解 The request cannot be understood\",\"code\":\"%s\"}"
                        .formatted(code.key(), status, code.key());
        try {
            response.setContentType("application/problem+json");
            response.setCharacterEncoding("utf-8");
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // Whoever asked does not listen any more.
        }
    }
}
