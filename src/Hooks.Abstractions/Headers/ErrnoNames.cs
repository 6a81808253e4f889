using System;

namespace Hooks;

/// <content>The names.</content>
public static unsafe partial class Errno
{
    /// <summary>The names of 1, 2, 3...; a number that Linux leaves out has an empty one.</summary>
    private static ReadOnlySpan<byte> Names =>
        "EPERM,ENOENT,ESRCH,EINTR,EIO,ENXIO,E2BIG,ENOEXEC,EBADF,ECHILD,EAGAIN,ENOMEM,EACCES,"u8 +
        "EFAULT,ENOTBLK,EBUSY,EEXIST,EXDEV,ENODEV,ENOTDIR,EISDIR,EINVAL,ENFILE,EMFILE,ENOTTY,"u8 +
        "ETXTBSY,EFBIG,ENOSPC,ESPIPE,EROFS,EMLINK,EPIPE,EDOM,ERANGE,EDEADLK,ENAMETOOLONG,ENOLCK,"u8 +
        "ENOSYS,ENOTEMPTY,ELOOP,,ENOMSG,EIDRM,ECHRNG,EL2NSYNC,EL3HLT,EL3RST,ELNRNG,EUNATCH,"u8 +
        "ENOCSI,EL2HLT,EBADE,EBADR,EXFULL,ENOANO,EBADRQC,EBADSLT,,EBFONT,ENOSTR,ENODATA,ETIME,"u8 +
        "ENOSR,ENONET,ENOPKG,EREMOTE,ENOLINK,EADV,ESRMNT,ECOMM,EPROTO,EMULTIHOP,EDOTDOT,EBADMSG,"u8 +
        "EOVERFLOW,ENOTUNIQ,EBADFD,EREMCHG,ELIBACC,ELIBBAD,ELIBSCN,ELIBMAX,ELIBEXEC,EILSEQ,"u8 +
        "ERESTART,ESTRPIPE,EUSERS,ENOTSOCK,EDESTADDRREQ,EMSGSIZE,EPROTOTYPE,ENOPROTOOPT,"u8 +
        "EPROTONOSUPPORT,ESOCKTNOSUPPORT,EOPNOTSUPP,EPFNOSUPPORT,EAFNOSUPPORT,EADDRINUSE,"u8 +
        "EADDRNOTAVAIL,ENETDOWN,ENETUNREACH,ENETRESET,ECONNABORTED,ECONNRESET,ENOBUFS,EISCONN,"u8 +
        "ENOTCONN,ESHUTDOWN,ETOOMANYREFS,ETIMEDOUT,ECONNREFUSED,EHOSTDOWN,EHOSTUNREACH,EALREADY,"u8 +
        "EINPROGRESS,ESTALE,EUCLEAN,ENOTNAM,ENAVAIL,EISNAM,EREMOTEIO,EDQUOT,ENOMEDIUM,"u8 +
        "EMEDIUMTYPE,ECANCELED,ENOKEY,EKEYEXPIRED,EKEYREVOKED,EKEYREJECTED,EOWNERDEAD,"u8 +
        "ENOTRECOVERABLE,ERFKILL,EHWPOISON"u8;

    /// <summary>The symbolic name of an error number.</summary>
    /// <param name="value">The error number.</param>
    /// <returns>The name in ASCII, such as <c>EADDRINUSE</c>; <c>E?</c> for a number without a name.</returns>
    public static ReadOnlySpan<byte> Name(int value)
    {
        var names = Names;
        var start = 0;
        var number = 1;
        for (var i = 0; i <= names.Length; i++)
        {
            if (i < names.Length && names[i] != ',')
            {
                continue;
            }

            if (number == value && i > start)
            {
                return names.Slice(start, i - start);
            }

            number++;
            start = i + 1;
        }

        return "E?"u8;
    }
}
