package id.tumbuh.runtime;

import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** Credentials from a provider that is made anew after a restore: a snapshot's own may have expired long ago. */
final class RenewedCredentials implements AwsCredentialsProvider {

    private final Supplier<? extends AwsCredentialsProvider> making;
    private volatile AwsCredentialsProvider provider;

    RenewedCredentials(Supplier<? extends AwsCredentialsProvider> making, Restore restore) {
        this.making = making;
        this.provider = making.get();
        restore.afterRestore(this::renew);
    }

    private void renew() {
        AwsCredentialsProvider old = provider;
        provider = making.get();
        if (old instanceof SdkAutoCloseable closeable) {
            closeable.close();
        }
    }

    @Override
    public AwsCredentials resolveCredentials() {
        return provider.resolveCredentials();
    }
}
