using ReusePort.Tests.Platforms;

namespace ReusePort.Tests.OnArm64;

public class AddressFilterTests(Arm64 platform) : Library.AddressFilterTests(platform);

public class AnyPortTests(Arm64 platform) : Library.AnyPortTests(platform);

public class BindToDeviceTests(Arm64 platform) : Library.BindToDeviceTests(platform);

public class CallerTests(Arm64 platform) : Library.CallerTests(platform);

public class EarlyBindTests(Arm64 platform) : Library.EarlyBindTests(platform);

public class EnvironmentCopyTests(Arm64 platform) : Library.EnvironmentCopyTests(platform);

public class ErrnoTests(Arm64 platform) : Library.ErrnoTests(platform);

public class FailedBindTests(Arm64 platform) : Library.FailedBindTests(platform);

public class FamilyTests(Arm64 platform) : Library.FamilyTests(platform);

public class PlatformTests(Arm64 platform) : Library.PlatformTests(platform);

public class PortFilterTests(Arm64 platform) : Library.PortFilterTests(platform);

public class RefusedOptionTests(Arm64 platform) : Library.RefusedOptionTests(platform);

public class ReportedErrorTests(Arm64 platform) : Library.ReportedErrorTests(platform);

public class ReuseOptionTests(Arm64 platform) : Library.ReuseOptionTests(platform);

public class SourcePortTests(Arm64 platform) : Library.SourcePortTests(platform);

public class UnusualArgumentTests(Arm64 platform) : Library.UnusualArgumentTests(platform);
