using ReusePort.Tests.Platforms;

namespace ReusePort.Tests.OnSid;

public class AddressFilterTests(Sid platform) : Library.AddressFilterTests(platform);

public class AnyPortTests(Sid platform) : Library.AnyPortTests(platform);

public class BindToDeviceTests(Sid platform) : Library.BindToDeviceTests(platform);

public class CallerTests(Sid platform) : Library.CallerTests(platform);

public class EarlyBindTests(Sid platform) : Library.EarlyBindTests(platform);

public class EnvironmentCopyTests(Sid platform) : Library.EnvironmentCopyTests(platform);

public class ErrnoTests(Sid platform) : Library.ErrnoTests(platform);

public class FailedBindTests(Sid platform) : Library.FailedBindTests(platform);

public class FamilyTests(Sid platform) : Library.FamilyTests(platform);

public class PlatformTests(Sid platform) : Library.PlatformTests(platform);

public class PortFilterTests(Sid platform) : Library.PortFilterTests(platform);

public class RefusedOptionTests(Sid platform) : Library.RefusedOptionTests(platform);

public class ReportedErrorTests(Sid platform) : Library.ReportedErrorTests(platform);

public class ReuseOptionTests(Sid platform) : Library.ReuseOptionTests(platform);

public class SourcePortTests(Sid platform) : Library.SourcePortTests(platform);

public class UnusualArgumentTests(Sid platform) : Library.UnusualArgumentTests(platform);
