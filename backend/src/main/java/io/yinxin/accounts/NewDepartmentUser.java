package io.yinxin.accounts;

/**
 * An account that platform staff make for somebody in a government department (GEN-15).
 *
 * @param name of the person, whose documents nobody asks for (RCP-34)
 * @param mobile proven at the first sign-in only (SGN-17)
 * @param passwordHash PHC string of an initial password
 */
public record NewDepartmentUser(
        String username, String name, String department, String mobile, String email, String passwordHash) {
    @Override
    public String toString() {
        return "NewDepartmentUser[" + department + "]";
    }
}
