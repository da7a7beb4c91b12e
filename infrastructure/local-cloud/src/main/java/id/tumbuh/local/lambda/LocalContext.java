package id.tumbuh.local.lambda;

import id.tumbuh.local.template.LocalAccount;
import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import id.tumbuh.local.template.CloudTemplate.FunctionSpec;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The context of one invocation. */
final class LocalContext implements Context {

    private final FunctionSpec spec;
    private final long startedNanos;
    private final String requestId = UUID.randomUUID().toString();

    LocalContext(FunctionSpec spec, long startedNanos) {
        this.spec = spec;
        this.startedNanos = startedNanos;
    }

    @Override
    public String getAwsRequestId() {
        return requestId;
    }

    @Override
    public String getLogGroupName() {
        return "/aws/lambda/" + spec.name();
    }

    @Override
    public String getLogStreamName() {
        return "local";
    }

    @Override
    public String getFunctionName() {
        return spec.name();
    }

    @Override
    public String getFunctionVersion() {
        return "$LATEST";
    }

    @Override
    public String getInvokedFunctionArn() {
        return LocalAccount.arn("lambda", "function:" + spec.name());
    }

    @Override
    public CognitoIdentity getIdentity() {
        return null;
    }

    @Override
    public ClientContext getClientContext() {
        return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
        long passed = (System.nanoTime() - startedNanos) / 1_000_000;
        return (int) Math.max(0, spec.timeoutSeconds() * 1000L - passed);
    }

    @Override
    public int getMemoryLimitInMB() {
        return spec.memoryMb();
    }

    @Override
    public LambdaLogger getLogger() {
        return new LambdaLogger() {
            @Override
            public void log(String message) {
                System.err.println(message);
            }

            @Override
            public void log(byte[] message) {
                log(new String(message, StandardCharsets.UTF_8));
            }
        };
    }
}
