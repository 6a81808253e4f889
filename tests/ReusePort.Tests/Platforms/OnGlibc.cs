using ReusePort.Tests.Platforms;

namespace ReusePort.Tests.OnGlibc;

public class AddressFilterTests(SystemGlibc platform) : Library.AddressFilterTests(platform);

public class AnyPortTests(SystemGlibc platform) : Library.AnyPortTests(platform);

public class BindToDeviceTests(SystemGlibc platform) : Library.BindToDeviceTests(platform);

public class CallerTests(SystemGlibc platform) : Library.CallerTests(platform);

public class EarlyBindTests(SystemGlibc platform) : Library.EarlyBindTests(platform);

public class EnvironmentCopyTests(SystemGlibc platform) : Library.EnvironmentCopyTests(platform);

public class ErrnoTests(SystemGlibc platform) : Library.ErrnoTests(platform);

public class FailedBindTests(SystemGlibc platform) : Library.FailedBindTests(platform);

public class FamilyTests(SystemGlibc platform) : Library.FamilyTests(platform);

public class PlatformTests(SystemGlibc platform) : Library.PlatformTests(platform);

public class PortFilterTests(SystemGlibc platform) : Library.PortFilterTests(platform);

public class RefusedOptionTests(SystemGlibc platform) : Library.RefusedOptionTests(platform);

public class ReportedErrorTests(SystemGlibc platform) : Library.ReportedErrorTests(platform);

public class ReuseOptionTests(SystemGlibc platform) : Library.ReuseOptionTests(platform);

public class SourcePortTests(SystemGlibc platform) : Library.SourcePortTests(platform);

public class UnusualArgumentTests(SystemGlibc platform) : Library.UnusualArgumentTests(platform);
