using ReusePort.Tests.Platforms;

namespace ReusePort.Tests.OnBullseye;

public class AddressFilterTests(Bullseye platform) : Library.AddressFilterTests(platform);

public class AnyPortTests(Bullseye platform) : Library.AnyPortTests(platform);

public class BindToDeviceTests(Bullseye platform) : Library.BindToDeviceTests(platform);

public class CallerTests(Bullseye platform) : Library.CallerTests(platform);

public class EarlyBindTests(Bullseye platform) : Library.EarlyBindTests(platform);

public class EnvironmentCopyTests(Bullseye platform) : Library.EnvironmentCopyTests(platform);

public class ErrnoTests(Bullseye platform) : Library.ErrnoTests(platform);

public class FailedBindTests(Bullseye platform) : Library.FailedBindTests(platform);

public class FamilyTests(Bullseye platform) : Library.FamilyTests(platform);

public class PlatformTests(Bullseye platform) : Library.PlatformTests(platform);

public class PortFilterTests(Bullseye platform) : Library.PortFilterTests(platform);

public class RefusedOptionTests(Bullseye platform) : Library.RefusedOptionTests(platform);

public class ReportedErrorTests(Bullseye platform) : Library.ReportedErrorTests(platform);

public class ReuseOptionTests(Bullseye platform) : Library.ReuseOptionTests(platform);

public class SourcePortTests(Bullseye platform) : Library.SourcePortTests(platform);

public class UnusualArgumentTests(Bullseye platform) : Library.UnusualArgumentTests(platform);
